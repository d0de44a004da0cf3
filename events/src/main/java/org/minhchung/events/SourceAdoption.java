package org.minhchung.events;

import java.time.Instant;

/**
 * That somebody has looked at a site that is read otherwise than usual and found it read rightly:
 * its latest pages are the measure from now on.
 *
 * @param by the person's name as given
 */
public record SourceAdoption(String sourceId, Instant at, String by) {

  public SourceAdoption {
    Required.text(sourceId, "source of adoption");
    Required.value(at, "time of adoption for source " + sourceId);
    Required.text(by, "name of who adopted the pages of source " + sourceId);
  }

  /** Stable id of the event. */
  public String eventId() {
    return "adoption-" + ArticleId.sha256(sourceId + " " + at + " " + by).substring(0, 32);
  }
}
