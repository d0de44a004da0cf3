package org.minhchung.analyze.quantity;

/** What a quantity counts; only quantities of one kind can contradict each other. */
public enum Kind {
  /** How many; the unit is {@code person} where people are counted, else empty. */
  COUNT,
  /** A share of a whole in per cent, also where the text writes a fraction. */
  PERCENT,
  /** An amount; the unit is the ISO 4217 code of its currency. */
  MONEY,
  /** A measure in its base unit: kg, m, m2, L, °C, km/h, W, kWh, s or month. */
  MEASURE,
  /** A place in a row: the 30th. */
  ORDINAL,
  /** One day, or the days of a month of a year; the value counts days since 1 January 1970. */
  DATE,
  /** A day whose year is not told; the value is month times 100 plus day. */
  DAY,
  /** A year or several, in the Gregorian calendar. */
  YEAR
}
