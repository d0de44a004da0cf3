package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a site is read at this time, against its own past. It is about our reading, never about
 * the outlet.
 *
 * @param state as of the last report; see {@link #stateAt}
 * @param since when the state began
 * @param drifts what differs from the past; empty while nothing does
 * @param usual the site's past, without the latest pages, or null where there is too little of it
 * @param recent the latest pages, or null before the first
 * @param lastPage when a new page of it was last met, whatever came of it, or null
 * @param silentAfter how long it may be without a new page before that is worth a look
 * @param pagesPerDay new pages by UTC day (ISO 8601), for about a week
 * @param readings the latest pages, the oldest first, each address once
 * @param at time of the last report
 * @param volume new pages hour by hour, or null before the first is told of
 * @param watch how it is watched, or null before the first stretch is told of
 */
public record SourceHealth(
    String sourceId,
    State state,
    Instant since,
    List<Drift> drifts,
    Profile usual,
    Profile recent,
    Instant lastPage,
    Duration silentAfter,
    Map<String, Integer> pagesPerDay,
    List<Reading> readings,
    List<Canary> canaries,
    Instant at,
    SourceVolume volume,
    SourceWatch watch) {
  /** Texts that are enough to say that most are behind a paywall. */
  private static final int PAYWALL_NEEDED = 6;

  /** How a site is read. */
  public enum State {
    /** Too few pages are known to tell. */
    LEARNING,
    HEALTHY,
    /** Text is found, but not as it used to be; the site's layout may have changed. */
    CHANGED,
    /** Mostly no text is found. */
    FAILING,
    /**
     * Nobody watches it at present, so that nothing can be said. As all below, it is not stored.
     */
    UNWATCHED,
    /** The outlet refuses us most of its pages. */
    BLOCKED,
    /** Its feeds have not been had for a while. */
    UNREACHABLE,
    /** No new page for much longer than usual. */
    SILENT,
    /** Far fewer new pages in a day than usual. */
    DROPPED,
    /** Most of its pages show only their beginning to those who do not pay. */
    PAYWALLED;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is measured. */
  public enum Measure {
    /** Texts are much shorter; figures are median characters. */
    SHORTER,
    /** Texts are much longer; figures are median characters. */
    LONGER,
    /** Texts have far fewer paragraphs; figures are medians. */
    PARAGRAPHS,
    /** Titles are missing; figures are shares. */
    TITLE,
    /** Dates are missing; figures are shares. */
    DATE,
    /** No text is found; figures are shares. */
    EMPTY,
    /** Pages cannot be fetched; figures are shares. */
    LOST,
    /** Known pages are not read as they are; the recent figure counts them. */
    CANARY;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A difference from the past.
   *
   * @param usual figure of the past, in the measure's unit
   * @param recent figure of the latest pages
   * @param pages how many latest pages were compared
   */
  public record Drift(Measure measure, double usual, double recent, int pages) {
    public Drift {
      Required.value(measure, "measure of drift");
    }
  }

  /**
   * What pages of a site look like.
   *
   * @param pages how many were looked at
   * @param characters of the texts
   * @param paragraphs of the texts
   * @param withoutTitle share of the texts, 0 to 1
   * @param withoutDate share of the texts, 0 to 1
   * @param shortTexts share of the texts, 0 to 1, that were flagged as short
   * @param empty share of the fetched pages, 0 to 1, in which no text was found
   * @param lost share of the pages, 0 to 1, that could not be fetched
   */
  public record Profile(
      int pages,
      Spread characters,
      Spread paragraphs,
      double withoutTitle,
      double withoutDate,
      double shortTexts,
      double empty,
      double lost) {}

  /** A tenth lies below {@code low}, half below {@code median}, a tenth above {@code high}. */
  public record Spread(int low, int median, int high) {}

  /**
   * One page.
   *
   * @param reason why there is no text, or null
   * @param isPaywalled whether the page says that the rest is for those who pay
   */
  public record Reading(
      String url,
      Instant at,
      ExtractionReport.Outcome outcome,
      String method,
      int characters,
      int paragraphs,
      boolean hasTitle,
      boolean hasDate,
      boolean isShort,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean isPaywalled) {}

  /**
   * A page whose content is known.
   *
   * @param missing what the last visit did not find
   * @param failures visits in a row that missed something
   */
  public record Canary(
      String name, String url, Instant at, List<ExtractionReport.Shortfall> missing, int failures) {
    public Canary {
      Required.text(name, "name of canary");
      missing = Required.list(missing);
    }
  }

  public SourceHealth {
    Required.text(sourceId, "source of health");
    Required.value(state, "state of source " + sourceId);
    drifts = Required.list(drifts);
    pagesPerDay = Required.map(pagesPerDay);
    readings = Required.list(readings);
    canaries = Required.list(canaries);
  }

  /**
   * The state at a moment. Time passes without reports: a site may have fallen silent, or we may no
   * longer watch it. What is read wrongly comes first, for there pages come.
   */
  public State stateAt(Instant now) {
    State trouble = watch == null ? null : watch.trouble(now);
    if (trouble == State.UNWATCHED) {
      return trouble;
    }
    if (state != State.HEALTHY && state != State.LEARNING) {
      return state;
    }
    if (trouble != null) {
      return trouble;
    }
    boolean overdue =
        lastPage != null && silentAfter != null && now.isAfter(lastPage.plus(silentAfter));
    if (overdue && (watch == null || watch.silentAt() == null)) {
      return State.SILENT;
    }
    return isPaywalled() ? State.PAYWALLED : state;
  }

  private boolean isPaywalled() {
    long texts =
        readings.stream().filter(r -> r.outcome() == ExtractionReport.Outcome.READ).count();
    long paywalled = readings.stream().filter(Reading::isPaywalled).count();
    return texts >= PAYWALL_NEEDED && paywalled * 2 >= texts;
  }
}
