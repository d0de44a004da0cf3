package org.minhchung.analyze.worth;

import org.minhchung.events.StatementKind;

/**
 * What a sentence is, and how much it is worth checking.
 *
 * @param checkworthiness 0 to 1
 */
public record Worth(StatementKind kind, double checkworthiness) {}
