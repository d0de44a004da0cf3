package org.minhchung.analyze.relevance;

/**
 * A name of Vietnam, or of somebody or something Vietnamese, in a text.
 *
 * @param entityId id of the entity in the gazetteer, such as {@code vietnam} or {@code hanoi}
 * @param start of the name, in UTF-16 units
 * @param end after the name, in UTF-16 units
 */
public record Mention(String entityId, int start, int end) {}
