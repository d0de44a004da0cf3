package org.minhchung.alerts.query;

/**
 * Words of an article that made a query match, for highlighting.
 *
 * @param field {@link Field#TITLE} or {@link Field#TEXT}; the offsets refer to it
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last
 */
public record Passage(Field field, int start, int end) {}
