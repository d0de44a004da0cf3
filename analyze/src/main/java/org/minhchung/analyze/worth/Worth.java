package org.minhchung.analyze.worth;

import java.util.OptionalDouble;
import org.minhchung.events.StatementKind;

/**
 * What a sentence is, and how much it is worth checking.
 *
 * @param checkworthiness the probability that a fact-checker would want it checked, 0 to 1; empty
 *     where no model or no list tells, which is not the same as 0
 */
public record Worth(StatementKind kind, OptionalDouble checkworthiness) {}
