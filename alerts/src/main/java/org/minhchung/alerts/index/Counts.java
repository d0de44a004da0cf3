package org.minhchung.alerts.index;

import java.util.Map;
import org.minhchung.alerts.review.StoryState;

/**
 * How much there is.
 *
 * @param articles indexed articles
 * @param flagged flagged ones among them
 * @param stories by review state, of those in the queue
 * @param queue stories in the queue by why they stand there
 */
public record Counts(
    long articles, long flagged, Map<StoryState, Long> stories, Map<QueueKind, Long> queue) {}
