package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * Something a person did to a story. Events of a story form a hash chain: each carries the hash of
 * the one before.
 *
 * @param storyId the story cluster's id, also the record's key
 * @param sequence 1, 2, ... within the story
 * @param actor who did it
 * @param verdict only for {@link Action#VERDICT} and {@link Action#SECOND}
 * @param claimId the claim it is about, or null
 * @param quote the sentence it is about, or null
 * @param note free text, or null
 * @param readOriginal whether the actor states to have read the original language
 * @param previousHash hash of the event before, or null for the first
 * @param hash of this event without this field, see {@link ReviewHash}
 */
public record ReviewEvent(
    String id,
    String storyId,
    int sequence,
    Instant at,
    String actor,
    Action action,
    Verdict verdict,
    String articleId,
    int articleVersion,
    String claimId,
    String quote,
    String note,
    boolean readOriginal,
    String previousHash,
    String hash) {

  /** What was done. */
  public enum Action {
    TRIAGE,
    ASSIGN,
    VERDICT,
    SECOND,
    PUBLISH,
    DISMISS,
    CORRECT,
    NOTE;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ReviewEvent {
    Required.text(id, "id of review event");
    Required.text(storyId, "story id of review event " + id);
    Required.text(actor, "actor of review event " + id);
    Required.value(action, "action of review event " + id);
    Required.value(at, "time of review event " + id);
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence of review event " + id + " is " + sequence);
    }
    if ((action == Action.VERDICT || action == Action.SECOND) && verdict == null) {
      throw new IllegalArgumentException("verdict of review event " + id + " is missing");
    }
  }

  /** The same event with its hash. */
  public ReviewEvent withHash(String newHash) {
    return new ReviewEvent(
        id,
        storyId,
        sequence,
        at,
        actor,
        action,
        verdict,
        articleId,
        articleVersion,
        claimId,
        quote,
        note,
        readOriginal,
        previousHash,
        newHash);
  }
}
