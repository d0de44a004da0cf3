package org.minhchung.alerts.index;

import org.minhchung.events.Assessment;
import org.minhchung.events.Source;

/**
 * An article as the index holds it.
 *
 * @param source the outlet as the source list has it now, or null
 * @param kind why it stands in the queue, or null if it does not
 */
public record StoredArticle(Assessment assessment, Source source, QueueKind kind) {

  /** The outlet's name, or its id where the source list does not know it. */
  public String outlet() {
    return source == null ? assessment.article().sourceId() : source.name();
  }
}
