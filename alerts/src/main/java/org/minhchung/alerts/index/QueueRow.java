package org.minhchung.alerts.index;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.events.ClaimSighting;

/**
 * One story in the queue.
 *
 * @param kind of its article that stands highest
 * @param best the article of the story with the highest score among those in the queue
 * @param sighting the sighting of that article with the highest probability, or null
 * @param articles number of articles of the story, those outside the queue included
 * @param outlets number of outlets that carry it
 * @param countries of those outlets, ISO 3166-1
 * @param firstSeen when the first article was fetched
 * @param review what people have done to it
 */
public record QueueRow(
    String storyId,
    QueueKind kind,
    StoredArticle best,
    ClaimSighting sighting,
    double score,
    int articles,
    int outlets,
    Set<String> countries,
    List<String> languages,
    Instant firstSeen,
    Instant lastSeen,
    StoryReview review) {}
