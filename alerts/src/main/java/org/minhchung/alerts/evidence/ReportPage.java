package org.minhchung.alerts.evidence;

import org.minhchung.events.Assessment;
import org.minhchung.events.warc.KeptPage;

/**
 * A version of an article with its page.
 *
 * @param absent why the page is not there, or null if it is
 * @param intact whether the page is there and has the hash that the event tells
 * @param status what the server answered, or empty
 * @param server its address, or empty
 * @param copy name of the file that shows the page, or null
 */
public record ReportPage(
    Assessment assessment,
    KeptPage.Reason absent,
    boolean intact,
    String status,
    String server,
    String copy) {

  static ReportPage absent(Assessment assessment, KeptPage.Reason reason) {
    return new ReportPage(assessment, reason, false, "", "", null);
  }

  static ReportPage found(Assessment assessment, KeptPage.Found page, String copy) {
    return new ReportPage(
        assessment,
        null,
        page.intact(),
        page.http().startLine(),
        page.record().header("WARC-IP-Address").orElse(""),
        copy);
  }
}
