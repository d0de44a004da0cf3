package org.minhchung.alerts.index;

import java.time.LocalDate;

/**
 * What was seen on one day.
 *
 * @param articles all that were seen; 0 tells that nothing was read, so that the others say nothing
 * @param vietnam those among them that are about Vietnam, wholly or partly
 * @param flagged those among them that are flagged
 */
public record DayCounts(LocalDate day, long articles, long vietnam, long flagged) {}
