package org.minhchung.alerts.evidence;

import java.util.Locale;
import org.minhchung.events.Assessment;
import org.minhchung.events.warc.KeptPage;

/**
 * A version of an article with its page.
 *
 * @param absence the word for why the page is not there, or null if it is
 * @param intact whether the page is there and has the hash that the event tells
 * @param status what the server answered, or empty
 * @param server its address, or empty
 * @param copy name of the file that shows the page, or null
 */
record ReportPage(
    Assessment assessment,
    String absence,
    boolean intact,
    String status,
    String server,
    String copy) {

  static ReportPage absent(Assessment assessment, KeptPage.Reason reason) {
    return absent(assessment, reason.name().toLowerCase(Locale.ROOT));
  }

  /** Whose page would have made the file too large. */
  static ReportPage leftOut(Assessment assessment) {
    return absent(assessment, "left_out");
  }

  private static ReportPage absent(Assessment assessment, String absence) {
    return new ReportPage(assessment, absence, false, "", "", null);
  }

  static ReportPage found(Assessment assessment, KeptPage.Found page) {
    return new ReportPage(
        assessment,
        null,
        page.intact(),
        page.http().startLine(),
        page.record().header("WARC-IP-Address").orElse(""),
        null);
  }

  ReportPage withCopy(String name) {
    return new ReportPage(assessment, absence, intact, status, server, name);
  }

  /** Whether there ever was a page to show. */
  boolean wasKept() {
    return !KeptPage.Reason.NEVER_KEPT.name().toLowerCase(Locale.ROOT).equals(absence);
  }
}
