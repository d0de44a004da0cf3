package org.minhchung.events;

import java.time.Instant;

/**
 * What a subscriber is to be told.
 *
 * @param id derived from subscription and story, the same over retries and restarts
 * @param subscriptionId also the record's key
 * @param storyId the story cluster
 * @param quote the sentence, or null
 * @param claim the statement of the claim that the sentence speaks of, or null; whether it asserts,
 *     denies or reports it is not said here
 * @param rating the claim's rating, or null; it judges the claim, not the article
 * @param flagged whether the article asserts the claim and the claim is refuted; only then may it
 *     be said to repeat it. False where it is missing
 * @param factCheckUrl the first fact-check, or null
 * @param reason why it fired, one plain sentence
 * @param correction what the outlet did to an article of a story that was told before, or null
 *     where the alert tells of a new story
 */
public record Alert(
    String id,
    String subscriptionId,
    String storyId,
    String articleId,
    int articleVersion,
    String title,
    String url,
    String sourceId,
    String language,
    double score,
    String quote,
    String claimId,
    String claim,
    Verdict rating,
    boolean flagged,
    String factCheckUrl,
    String reason,
    Instant createdAt,
    Correction correction) {

  public Alert {
    Required.text(id, "alert id");
    Required.text(subscriptionId, "subscription of alert " + id);
  }
}
