package org.minhchung.alerts.source;

import java.util.List;
import org.minhchung.events.SourceAdoption;
import org.minhchung.events.SourceEdit;

/** Where people's edits of sources go, and what has been edited so far. */
public interface SourceLog {

  /**
   * Makes edits. They should show in the sources when the call returns, for the page that follows
   * shows them.
   *
   * @throws IllegalStateException with a sentence for the person when they cannot be kept
   */
  void write(List<SourceEdit> edits);

  /**
   * Takes the latest pages of a site for the measure; how it stands then shows a moment later.
   *
   * @throws IllegalStateException with a sentence for the person when it cannot be kept
   */
  void adopt(SourceAdoption adoption);

  /** The edits of a source, the latest first. */
  List<SourceEdit> of(String sourceId);
}
