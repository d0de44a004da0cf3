package org.minhchung.alerts.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Reads {@code >=0.7}, {@code [a TO b]}, {@code {a TO b}} and dates. */
final class RangeParser {
  private final Cursor cursor;

  RangeParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * A span as typed.
   *
   * @param from null where open
   * @param to null where open
   */
  private record Span(
      String from, int fromAt, boolean fromIncluded, String to, int toAt, boolean toIncluded) {}

  Expression numbers(Field field) {
    Span span = span(field);
    double from =
        span.from == null ? Double.NEGATIVE_INFINITY : number(span.from, field, span.fromAt);
    double to = span.to == null ? Double.POSITIVE_INFINITY : number(span.to, field, span.toAt);
    if (from > to) {
      throw cursor.error("the range ends before it begins", span.fromAt);
    }
    return new Expression.Numbers(field, from, span.fromIncluded, to, span.toIncluded);
  }

  Expression times(Field field) {
    Span span = span(field);
    Instant from = null;
    if (span.from != null) {
      Moment moment = moment(span.from, span.fromAt);
      from = span.fromIncluded ? moment.start : moment.end;
    }
    Instant before = null;
    if (span.to != null) {
      Moment moment = moment(span.to, span.toAt);
      before = span.toIncluded ? moment.end : moment.start;
    }
    if (from != null && before != null && from.isAfter(before)) {
      throw cursor.error("the range ends before it begins", span.fromAt);
    }
    return new Expression.Times(field, from, before);
  }

  /** A year, month, day or moment; the whole of it. */
  Expression day(Field field) {
    int start = cursor.position();
    String text = cursor.atQuote() ? cursor.quoted() : cursor.word().text();
    Moment moment = moment(text, start);
    return new Expression.Times(field, moment.start, moment.end);
  }

  double number(String text, Field field, int at) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw cursor.error("a number from 0 to 1 is expected for " + field.label(), at);
    }
    if (!(value >= 0 && value <= 1)) {
      throw cursor.error(field.label() + " is from 0 to 1, not " + text, at);
    }
    return value;
  }

  private Span span(Field field) {
    for (String sign : new String[] {">=", ">", "<=", "<"}) {
      if (cursor.take(sign)) {
        cursor.skipSpaces();
        int at = cursor.position();
        String bound = bound(field);
        boolean included = sign.endsWith("=");
        return sign.startsWith(">")
            ? new Span(bound, at, included, null, at, true)
            : new Span(null, at, true, bound, at, included);
      }
    }
    return bracketed(field);
  }

  private String bound(Field field) {
    int start = cursor.position();
    String text = cursor.atQuote() ? cursor.quoted() : cursor.word().text();
    if (text.isEmpty()) {
      throw cursor.error("a value for " + field.label() + " is expected", start);
    }
    return text;
  }

  private Span bracketed(Field field) {
    int start = cursor.position();
    boolean fromIncluded = cursor.peek() == '[';
    cursor.skip(1);
    cursor.skipSpaces();
    int fromAt = cursor.position();
    String from = cursor.until(" \t]}");
    if (!cursor.takeOperator("TO")) {
      throw cursor.error("TO is expected in the range of " + field.label());
    }
    cursor.skipSpaces();
    int toAt = cursor.position();
    String to = cursor.until(" \t]}");
    cursor.skipSpaces();
    boolean toIncluded = cursor.take(']');
    if (!toIncluded && !cursor.take('}')) {
      throw cursor.error("the range opened here is not closed by ] or }", start);
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw cursor.error("a value or * is expected on both sides of TO", fromAt);
    }
    return new Span(open(from), fromAt, fromIncluded, open(to), toAt, toIncluded);
  }

  private static String open(String bound) {
    return bound.equals("*") ? null : bound;
  }

  /** A moment or a calendar unit in UTC: from its start to before its end. */
  private record Moment(Instant start, Instant end) {}

  private Moment moment(String text, int at) {
    try {
      switch (text.length()) {
        case 4 -> {
          Year year = Year.parse(text);
          return days(year.atDay(1), year.plusYears(1).atDay(1));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          return days(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        case 10 -> {
          LocalDate day = LocalDate.parse(text);
          return days(day, day.plusDays(1));
        }
        default -> {
          Instant moment = OffsetDateTime.parse(text).toInstant();
          return new Moment(moment, moment.plusMillis(1));
        }
      }
    } catch (DateTimeException e) {
      throw cursor.error(
          "a date such as 2026, 2026-05, 2026-05-14 or 2026-05-14T08:00:00Z is expected", at);
    }
  }

  private static Moment days(LocalDate first, LocalDate next) {
    return new Moment(
        first.atStartOfDay().toInstant(ZoneOffset.UTC),
        next.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
