package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * What another look at the page of a flagged article found where there is no new text to compare; a
 * new text comes as a new version of the article instead. It says what the server answered, never
 * why.
 *
 * @param articleId also the record's key
 * @param url the address that was asked for
 * @param version the newest version of the article that is known
 * @param reason what the server answered, a few plain words such as {@code 404}, or null
 */
public record Recheck(
    String articleId,
    String url,
    String sourceId,
    int version,
    Instant at,
    Finding finding,
    String reason) {

  /** What was found. */
  public enum Finding {
    /** The text is what it was. */
    UNCHANGED,
    /**
     * Only a part of the text is shown to those who do not pay; nobody knows whether it changed.
     */
    PAYWALLED,
    /** The outlet does not let us look. */
    BLOCKED,
    /** There is no article at the address this time: an error, a first 404, the front page. */
    UNREACHABLE,
    /** The server says so for good, or there has been nothing for a day or more. */
    GONE,
    /** It was gone, and is there again. */
    BACK;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Recheck {
    Required.text(articleId, "article of re-check");
    Required.text(url, "url of re-check of article " + articleId);
    Required.value(at, "time of re-check of article " + articleId);
    Required.value(finding, "finding of re-check of article " + articleId);
  }
}
