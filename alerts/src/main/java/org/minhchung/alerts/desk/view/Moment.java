package org.minhchung.alerts.desk.view;

/**
 * A time as readers see it.
 *
 * @param iso for machines, ISO 8601 in UTC
 * @param exact date and time with zone, for hovering and print
 * @param brief the time of day today, else the date too
 * @param relative such as {@code 14 min ago}; the date where that is long past
 */
public record Moment(String iso, String exact, String brief, String relative) {}
