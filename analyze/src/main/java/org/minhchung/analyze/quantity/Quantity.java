package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.minhchung.analyze.text.Span;

/**
 * A quantity of a text.
 *
 * @param kind what it counts
 * @param value in {@link #unit}; its last digit shows how exactly the text tells it
 * @param upper the end of a range, equal to {@code value} where there is none
 * @param unit as {@link Kind} says; empty where the kind has none
 * @param bound how the text limits it
 * @param span where it stands in the text, with its unit and without words like "about"
 */
public record Quantity(
    Kind kind, BigDecimal value, BigDecimal upper, String unit, Bound bound, Span span) {

  private static final int SHOWN_DECIMALS = 3;

  public Quantity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(bound, "bound");
    if (upper.compareTo(value) < 0) {
      throw new IllegalArgumentException("a range from " + value + " down to " + upper);
    }
  }

  public boolean isRange() {
    return value.compareTo(upper) != 0;
  }

  /** One line for people: {@code MONEY ~3500000000 EUR}, {@code DATE 1975-04-30}. */
  public String text() {
    String values = bound.sign() + written();
    return kind + " " + values + (unit.isEmpty() || kind == Kind.PERCENT ? "" : " " + unit);
  }

  private String written() {
    return switch (kind) {
      case DATE -> dates(day(value), day(upper));
      case DAY -> isRange() ? monthDay(value) + ".." + monthDay(upper) : monthDay(value);
      default -> isRange() ? plain(value) + ".." + plain(upper) : plain(value);
    };
  }

  private static String dates(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return first.toString();
    }
    boolean month = first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
    return month ? first.toString().substring(0, 7) : first + ".." + last;
  }

  private static LocalDate day(BigDecimal days) {
    return LocalDate.ofEpochDay(days.longValueExact());
  }

  private static String monthDay(BigDecimal value) {
    int both = value.intValueExact();
    return String.format("%02d-%02d", both / 100, both % 100);
  }

  private static String plain(BigDecimal value) {
    BigDecimal shown =
        value.scale() > SHOWN_DECIMALS
            ? value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
            : value;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
