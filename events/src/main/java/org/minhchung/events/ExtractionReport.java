package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How well one page could be read; keyed by source, so that a site's readings stay in their order.
 * It says nothing of the article, only of the reading of it.
 *
 * @param url the address that was asked for
 * @param articleId the article that came of it, or null
 * @param at when
 * @param method which evidence the text rests on, see {@link Article#method()}
 * @param characters UTF-16 units of the text, 0 where there is none
 * @param paragraphs of the text
 * @param flags what to be careful about, see {@link Article#flags()}
 * @param reason why there is no text, or null
 * @param canary what was compared, on a visit for comparison only
 */
public record ExtractionReport(
    String sourceId,
    String url,
    String articleId,
    Occasion occasion,
    Outcome outcome,
    Instant at,
    String method,
    int characters,
    int paragraphs,
    boolean hasTitle,
    boolean hasDate,
    List<String> flags,
    String reason,
    CanaryOutcome canary) {

  /** Why the page was visited. */
  public enum Occasion {
    /** It was found, and never visited before. */
    FIRST,
    /** It was looked at again, and is not what it was. */
    RECHECK,
    /** Somebody knows what stands there, and wants to know whether it is read so. */
    CANARY;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of it. */
  public enum Outcome {
    /** There is a text. */
    READ,
    /** The page came, but no text was found in it. */
    UNREADABLE,
    /** The page was not to be had. */
    LOST;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A page whose content is known, compared with what was read.
   *
   * @param name what the operator calls it
   * @param missing what was expected and not found; empty where everything was
   */
  public record CanaryOutcome(String name, List<Shortfall> missing) {
    public CanaryOutcome {
      Required.text(name, "name of canary");
      missing = Required.list(missing);
    }
  }

  /**
   * Something that was expected of a canary and not found.
   *
   * @param what {@code title}, {@code text}, {@code paragraphs}, {@code characters}, {@code date}
   *     or {@code page}
   * @param found what there was instead, or null
   */
  public record Shortfall(String what, String expected, String found) {
    public Shortfall {
      Required.text(what, "what of shortfall");
    }
  }

  public ExtractionReport {
    Required.text(sourceId, "source of extraction report");
    Required.text(url, "url of extraction report");
    Required.value(occasion, "occasion of extraction report on " + url);
    Required.value(outcome, "outcome of extraction report on " + url);
    Required.value(at, "time of extraction report on " + url);
    if (characters < 0 || paragraphs < 0) {
      throw new IllegalArgumentException(
          "extraction report on " + url + " counts less than nothing");
    }
    method = method == null ? "none" : method;
    flags = Required.list(flags);
  }
}
