package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Whether two quantities can both be true of one thing.
 *
 * <p>Two values are equal within half of the last digit that either tells in words of scale ("1.2
 * million"), but never by more than 5 %; measures, which may have been converted, and shares that
 * were fractions within 1 %; what is told as "about" within 5 %. A bound reaches a fifth further to
 * be equal, and any distance to be compatible.
 */
public enum Agreement {
  /** The same, as far as both tell. */
  EQUAL,
  /** Neither says so, neither rules it out: "over 90" and "140". */
  COMPATIBLE,
  /** Of one kind and unit, and apart. */
  DIFFERENT,
  /** Not to be compared: other kinds, units or currencies. */
  UNRELATED;

  private static final double ABOUT = 0.05;
  private static final double CONVERTED = 0.01;
  private static final double REACH = 0.2;
  private static final double EXACT = 1e-9;

  /** Compares two quantities; the order does not matter. */
  public static Agreement of(Quantity a, Quantity b) {
    if (isTime(a.kind()) && isTime(b.kind())) {
      return time(a, b);
    }
    if (a.kind() != b.kind() || !unitsMeet(a, b)) {
      return UNRELATED;
    }
    if (near(a).meets(near(b))) {
      return EQUAL;
    }
    return wide(a).meets(wide(b)) ? COMPATIBLE : DIFFERENT;
  }

  private static boolean unitsMeet(Quantity a, Quantity b) {
    return a.unit().equals(b.unit())
        || (a.kind() == Kind.COUNT && (a.unit().isEmpty() || b.unit().isEmpty()));
  }

  private static boolean isTime(Kind kind) {
    return kind == Kind.DATE || kind == Kind.YEAR || kind == Kind.DAY;
  }

  private static Agreement time(Quantity a, Quantity b) {
    if (a.kind() != b.kind() && (a.kind() == Kind.DAY || b.kind() == Kind.DAY)) {
      boolean first = a.kind() == Kind.DAY;
      Quantity day = first ? a : b;
      Quantity other = first ? b : a;
      if (other.kind() == Kind.YEAR || other.isRange()) {
        return UNRELATED;
      }
      LocalDate date = LocalDate.ofEpochDay(other.value().longValue());
      int told = date.getMonthValue() * 100 + date.getDayOfMonth();
      return day.value().intValue() <= told && told <= day.upper().intValue() ? EQUAL : DIFFERENT;
    }
    boolean years = a.kind() == Kind.YEAR || b.kind() == Kind.YEAR;
    return interval(a, years).meets(interval(b, years)) ? EQUAL : DIFFERENT;
  }

  /** In years where one of the two tells only its year, else as it is. */
  private static Interval interval(Quantity q, boolean years) {
    if (years && q.kind() == Kind.DATE) {
      return new Interval(
          LocalDate.ofEpochDay(q.value().longValue()).getYear(),
          LocalDate.ofEpochDay(q.upper().longValue()).getYear());
    }
    return new Interval(q.value().doubleValue(), q.upper().doubleValue());
  }

  private static Interval near(Quantity q) {
    double low = q.value().doubleValue();
    double high = q.upper().doubleValue();
    double below = tolerance(q, q.value());
    double above = tolerance(q, q.upper());
    return switch (q.bound()) {
      case EXACT, ABOUT -> new Interval(low - below, high + above);
      case AT_LEAST -> new Interval(low - below, high + Math.abs(high) * REACH);
      case AT_MOST -> new Interval(low - Math.abs(low) * REACH, high + above);
    };
  }

  private static Interval wide(Quantity q) {
    Interval near = near(q);
    return switch (q.bound()) {
      case EXACT, ABOUT -> near;
      case AT_LEAST -> new Interval(near.low, Double.POSITIVE_INFINITY);
      case AT_MOST -> new Interval(Double.NEGATIVE_INFINITY, near.high);
    };
  }

  private static double tolerance(Quantity q, BigDecimal value) {
    double size = Math.abs(value.doubleValue());
    if (q.bound() == Bound.ABOUT) {
      return size * ABOUT;
    }
    if (q.kind() == Kind.MEASURE) {
      return size * CONVERTED;
    }
    boolean fraction =
        q.kind() == Kind.PERCENT && value.precision() >= MathContext.DECIMAL32.getPrecision();
    if (fraction) {
      return size * CONVERTED;
    }
    // A negative scale remembers that the text said "1.2 million" and not "1,200,000".
    double rounding = value.scale() < 0 ? value.ulp().doubleValue() / 2 : 0;
    return Math.max(size * EXACT, Math.min(rounding, size * ABOUT));
  }

  private record Interval(double low, double high) {
    boolean meets(Interval other) {
      return low <= other.high && other.low <= high;
    }
  }
}
