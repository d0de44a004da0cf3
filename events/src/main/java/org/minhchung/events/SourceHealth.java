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
    Volume volume,
    Watch watch) {
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
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean isPaywalled) {

    /** A page without a paywall. */
    public Reading(
        String url,
        Instant at,
        ExtractionReport.Outcome outcome,
        String method,
        int characters,
        int paragraphs,
        boolean hasTitle,
        boolean hasDate,
        boolean isShort,
        String reason) {
      this(
          url,
          at,
          outcome,
          method,
          characters,
          paragraphs,
          hasTitle,
          hasDate,
          isShort,
          reason,
          false);
    }
  }

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

  /**
   * New pages hour by hour.
   *
   * @param from begin of the first hour
   * @param found new pages of each hour; -1 where nobody watched, which is a gap and not a zero
   * @param expected what the source's own past made us expect of the watched minutes of that hour;
   *     -1 where nobody watched or the past was too short
   */
  public record Volume(Instant from, List<Integer> found, List<Double> expected) {
    public Volume {
      Required.value(from, "begin of volume");
      found = Required.list(found);
      expected = Required.list(expected);
    }
  }

  /**
   * How a source is watched.
   *
   * @param until end of the last stretch that was watched
   * @param failingSince from when on no feed of it could be had, or null
   * @param failedPolls how often they were asked since
   * @param error of the last failed one, or null
   * @param refusedShare share of the pages of a day, 0 to 1, that the outlet refused
   * @param refused how many those are
   * @param refusal the last reason, or null
   * @param silentAt from when on it has been silent for longer than its past explains, if no page
   *     comes before; null where its past is too short
   * @param drop a fall of its volume, or null
   */
  public record Watch(
      Instant until,
      Instant failingSince,
      int failedPolls,
      String error,
      double refusedShare,
      int refused,
      String refusal,
      Instant silentAt,
      Drop drop) {
    private static final Duration UNWATCHED_AFTER = Duration.ofMinutes(30);
    private static final Duration UNREACHABLE_AFTER = Duration.ofMinutes(15);
    private static final int REFUSED_NEEDED = 3;

    public Watch {
      Required.value(until, "end of watch");
    }

    /** What is wrong with the watch at a moment, or null. */
    private State trouble(Instant now) {
      if (now.isAfter(until.plus(UNWATCHED_AFTER))) {
        return State.UNWATCHED;
      }
      if (refused >= REFUSED_NEEDED && refusedShare >= 0.5) {
        return State.BLOCKED;
      }
      if (failedPolls > 1
          && failingSince != null
          && now.isAfter(failingSince.plus(UNREACHABLE_AFTER))) {
        return State.UNREACHABLE;
      }
      if (silentAt != null && now.isAfter(silentAt)) {
        return State.SILENT;
      }
      return drop == null ? null : State.DROPPED;
    }
  }

  /**
   * Far fewer new pages than usual.
   *
   * @param found in the watched hours of a day
   * @param expected in the same hours
   */
  public record Drop(int found, double expected) {}

  public SourceHealth {
    Required.text(sourceId, "source of health");
    Required.value(state, "state of source " + sourceId);
    drifts = Required.list(drifts);
    pagesPerDay = Required.map(pagesPerDay);
    readings = Required.list(readings);
    canaries = Required.list(canaries);
  }

  /** A site of which no more is known than the first version of this event told. */
  public SourceHealth(
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
      Instant at) {
    this(
        sourceId,
        state,
        since,
        drifts,
        usual,
        recent,
        lastPage,
        silentAfter,
        pagesPerDay,
        readings,
        canaries,
        at,
        null,
        null);
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
