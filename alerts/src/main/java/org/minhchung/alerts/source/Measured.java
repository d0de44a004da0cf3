package org.minhchung.alerts.source;

import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.SourceHealth.Reading;

/** What counts of a page when a site's past is made of it. */
record Measured(
    Outcome outcome,
    int characters,
    int paragraphs,
    boolean hasTitle,
    boolean hasDate,
    boolean isShort) {

  static Measured of(Reading reading) {
    return new Measured(
        reading.outcome(),
        reading.characters(),
        reading.paragraphs(),
        reading.hasTitle(),
        reading.hasDate(),
        reading.isShort());
  }
}
