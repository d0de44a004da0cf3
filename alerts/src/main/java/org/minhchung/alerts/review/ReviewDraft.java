package org.minhchung.alerts.review;

import java.util.Objects;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.Verdict;

/**
 * What somebody wants to do to a story, before it has a place in the chain.
 *
 * @param expectedSequence the sequence of the last event its author has seen, 0 if there was none;
 *     an older one is refused, so that nobody decides over the head of somebody else
 * @param actor who does it
 * @param verdict only for {@link ReviewEvent.Action#VERDICT} and {@link ReviewEvent.Action#SECOND}
 * @param articleId the article it is about, or null
 * @param articleVersion its version, or 0
 * @param claimId the claim it is about, or null
 * @param quote the sentence it is about, or null
 * @param note free text, or null; required for a dismissal, as its reason, and for a correction
 * @param readOriginal whether the actor states to have read the original language
 */
public record ReviewDraft(
    String storyId,
    int expectedSequence,
    String actor,
    ReviewEvent.Action action,
    Verdict verdict,
    String articleId,
    int articleVersion,
    String claimId,
    String quote,
    String note,
    boolean readOriginal) {

  public ReviewDraft {
    if (storyId == null || storyId.isBlank()) {
      throw new IllegalArgumentException("story id of review draft is missing");
    }
    Objects.requireNonNull(action, "action of review draft for story " + storyId);
  }

  /** What an event's author wanted, to be judged by the same rules as before it was written. */
  static ReviewDraft of(ReviewEvent event) {
    return new ReviewDraft(
        event.storyId(),
        event.sequence() - 1,
        event.actor(),
        event.action(),
        event.verdict(),
        event.articleId(),
        event.articleVersion(),
        event.claimId(),
        event.quote(),
        event.note(),
        event.readOriginal());
  }

  /** A draft of an action that needs nothing but a note. */
  public static ReviewDraft of(
      String storyId, int expectedSequence, String actor, ReviewEvent.Action action, String note) {
    return new ReviewDraft(
        storyId, expectedSequence, actor, action, null, null, 0, null, null, note, false);
  }
}
