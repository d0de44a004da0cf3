package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What became of a flagged article, one event for every later look at it. These are observations by
 * a machine, worded carefully; people decide what they mean.
 *
 * @param id the same over retries and restarts
 * @param articleId also the record's key
 * @param storyId the story cluster
 * @param outlet the outlet's name, or its id where no name is known
 * @param title of the newest version
 * @param language BCP-47 of the article
 * @param fromVersion the version before
 * @param toVersion the version that was compared with it; the same where there is no new text
 * @param at when the page was looked at
 * @param quote the flagged sentence as it stood before
 * @param fate what became of that sentence, or null where it cannot be said
 * @param quoteNow the sentence that stands in its place, where it was altered, or null
 * @param notice the outlet's own notice of correction or retraction, or null
 * @param removed sentences that are gone, at most {@link #MOST_SENTENCES}
 * @param added sentences that are new, at most {@link #MOST_SENTENCES}
 * @param removedCount how many sentences are gone in all
 * @param addedCount how many sentences are new in all
 * @param claimId the claim that the sentence repeated
 * @param claim its statement
 * @param reason what the server answered where there is no article, or null
 */
public record Correction(
    String id,
    String articleId,
    String storyId,
    String url,
    String sourceId,
    String outlet,
    String title,
    String language,
    int fromVersion,
    int toVersion,
    Instant at,
    State state,
    String quote,
    Fate fate,
    String quoteNow,
    String notice,
    List<String> removed,
    List<String> added,
    int removedCount,
    int addedCount,
    String claimId,
    String claim,
    String reason) {

  /** More sentences than this are counted but not carried; the versions hold them all. */
  public static final int MOST_SENTENCES = 10;

  /** What was observed. */
  public enum State {
    /** The same article; at most its furniture differs. */
    UNCHANGED,
    /** Sentences differ; it is not said that anything was corrected. */
    CHANGED,
    /**
     * The outlet says that it corrected the article, or the flagged sentence was removed or altered
     * while the rest stands, and the article repeats the claim no more.
     */
    CORRECTED,
    /** The outlet says that it withdraws the article. */
    RETRACTED,
    PAYWALLED,
    BLOCKED,
    UNREACHABLE,
    GONE,
    BACK;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of the flagged sentence. */
  public enum Fate {
    KEPT,
    ALTERED,
    REMOVED,
    /** It was removed before and stands there again. */
    RESTORED;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Correction {
    Required.text(id, "correction id");
    Required.text(articleId, "article of correction " + id);
    Required.value(at, "time of correction " + id);
    Required.value(state, "state of correction " + id);
    removed = Required.list(removed);
    added = Required.list(added);
  }

  /** Whether somebody who was told of the story should be told of this. */
  public boolean matters() {
    return switch (state) {
      case CORRECTED, RETRACTED, GONE, BACK -> true;
      case CHANGED -> fate != null && fate != Fate.KEPT;
      case UNCHANGED, PAYWALLED, BLOCKED, UNREACHABLE -> false;
    };
  }
}
