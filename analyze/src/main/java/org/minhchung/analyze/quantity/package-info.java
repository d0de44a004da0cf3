/**
 * The quantities of a text: counts, shares, money, measures, dates and years, each with one value
 * in one unit, whatever the language, its digits, its separators or its number words. So "1,416
 * rammings", "1.416 lần" and "nghìn bốn trăm mười sáu" can be compared.
 *
 * <p>A text is read in two steps, both linear: {@link org.minhchung.analyze.quantity.QuantityLexer}
 * finds numerals and listed words, and the grammar composes them. Words are data: one list a
 * language beside this class, in part taken from Unicode's CLDR; a directory may replace them.
 */
package org.minhchung.analyze.quantity;
