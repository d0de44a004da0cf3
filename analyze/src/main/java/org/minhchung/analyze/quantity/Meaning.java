package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/**
 * One meaning of a listed word.
 *
 * @param value of a number, scale, share, month or era, else one
 * @param unit name of a unit or code of a currency, else empty
 * @param exact how it must be written, or null where case does not matter
 */
record Meaning(Role role, BigDecimal value, String unit, String exact) {}
