package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.IndexFields;
import org.minhchung.events.RelevanceGrade;

/** Counts articles by the day on which they were seen. */
final class DailyCounts {
  private static final String DAYS = "days";
  private static final String VIETNAM = "vietnam";
  private static final String FLAGGED = "flagged";

  private static final Query ABOUT_VIETNAM =
      Query.of(
          q ->
              q.terms(
                  t ->
                      t.field(IndexFields.GRADE)
                          .terms(
                              v ->
                                  v.value(
                                      List.of(
                                          FieldValue.of(RelevanceGrade.ABOUT.label()),
                                          FieldValue.of(RelevanceGrade.PARTLY.label()))))));
  private static final Query IS_FLAGGED =
      Query.of(q -> q.term(t -> t.field(Field.FLAGGED.label()).value(true)));

  private final SearchCalls calls;
  private final Clock clock;

  DailyCounts(SearchCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** The last days, the oldest first, with those on which nothing was seen. */
  List<DayCounts> of(int days, ZoneId zone) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
    LocalDate first = tomorrow.minusDays(days);
    Map<LocalDate, DayCounts> counted = counted(first, tomorrow, zone);
    return first
        .datesUntil(tomorrow)
        .map(day -> counted.getOrDefault(day, new DayCounts(day, 0, 0, 0)))
        .toList();
  }

  private Map<LocalDate, DayCounts> counted(LocalDate from, LocalDate until, ZoneId zone) {
    Aggregation byDay =
        Aggregation.of(
            a ->
                a.dateHistogram(
                        h ->
                            h.field(ArticleDocument.SEEN)
                                .calendarInterval(CalendarInterval.Day)
                                .timeZone(zone.getId())
                                .minDocCount(1))
                    .aggregations(VIETNAM, v -> v.filter(ABOUT_VIETNAM))
                    .aggregations(FLAGGED, f -> f.filter(IS_FLAGGED)));
    return calls
        .search(s -> s.size(0).query(seen(from, until, zone)).aggregations(DAYS, byDay))
        .aggregations()
        .get(DAYS)
        .dateHistogram()
        .buckets()
        .array()
        .stream()
        .map(bucket -> day(bucket, zone))
        .collect(Collectors.toMap(DayCounts::day, Function.identity()));
  }

  private static Query seen(LocalDate from, LocalDate until, ZoneId zone) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d ->
                            d.field(ArticleDocument.SEEN)
                                .gte(from.atStartOfDay(zone).toInstant().toString())
                                .lt(until.atStartOfDay(zone).toInstant().toString()))));
  }

  private static DayCounts day(DateHistogramBucket bucket, ZoneId zone) {
    return new DayCounts(
        LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), zone),
        bucket.docCount(),
        bucket.aggregations().get(VIETNAM).filter().docCount(),
        bucket.aggregations().get(FLAGGED).filter().docCount());
  }
}
