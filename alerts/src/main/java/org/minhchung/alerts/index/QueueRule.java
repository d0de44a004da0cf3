package org.minhchung.alerts.index;

import com.fasterxml.jackson.databind.JsonNode;
import org.minhchung.events.Assessment;

/** Decides why an article stands in the queue, if it does. */
final class QueueRule {
  private final double toCheckScore;

  QueueRule(double toCheckScore) {
    this.toCheckScore = toCheckScore;
  }

  /**
   * The kind, or null.
   *
   * @param former the article's document before this assessment, or null
   */
  QueueKind kind(Assessment assessment, JsonNode former) {
    if (assessment.flagged()) {
      return QueueKind.KNOWN_FALSE;
    }
    if (assessment.score() >= toCheckScore) {
      return QueueKind.TO_CHECK;
    }
    if (former == null) {
      return null;
    }
    QueueKind before = StoredArticles.kind(former);
    boolean changed = former.path(ArticleDocument.VERSION).asInt() < assessment.article().version();
    // the same text judged otherwise by newer models is no correction by the outlet
    return before == QueueKind.CORRECTED || (before != null && changed)
        ? QueueKind.CORRECTED
        : null;
  }
}
