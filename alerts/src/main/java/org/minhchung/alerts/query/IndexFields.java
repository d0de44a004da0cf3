package org.minhchung.alerts.query;

import java.util.List;

/** Names of the fields behind those of the query language, alike in both back ends. */
public final class IndexFields {
  /** The story cluster's id. */
  public static final String STORY = "story";

  /** The grade of relevance; {@code relevance} itself is the number. */
  public static final String GRADE = "grade";

  private IndexFields() {}

  /** The index field of a keyword field. */
  static String keyword(Field field) {
    return field == Field.RELEVANCE ? GRADE : field.label();
  }

  /** The field with the stems of a field of words. */
  public static String stems(Field field) {
    return field.label() + "_stems";
  }

  /** The fields of words that a word is looked for in; title and text where it names none. */
  static List<Field> words(Field named) {
    return named == null ? List.of(Field.TITLE, Field.TEXT) : List.of(named);
  }
}
