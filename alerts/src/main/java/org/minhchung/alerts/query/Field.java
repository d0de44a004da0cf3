package org.minhchung.alerts.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that a query may name. */
public enum Field {
  TITLE(Kind.WORDS),
  TEXT(Kind.WORDS),
  /** ISO 639 code; of {@code zh-Hant} only {@code zh} counts. */
  LANGUAGE(Kind.KEYWORD),
  /** The outlet's country, ISO 3166-1 alpha-2. */
  COUNTRY(Kind.KEYWORD),
  /** The outlet's id. */
  SOURCE(Kind.KEYWORD),
  /** Id of a claim that the article asserts, denies or reports. */
  CLAIM(Kind.KEYWORD),
  /** Topic of such a claim. */
  TOPIC(Kind.KEYWORD),
  /** Review state of the story. */
  STATE(Kind.KEYWORD),
  FLAGGED(Kind.BOOLEAN),
  /** 0 to 1. */
  SCORE(Kind.NUMBER),
  /** A number from 0 to 1, or a grade such as {@code about}. */
  RELEVANCE(Kind.NUMBER),
  PUBLISHED(Kind.DATE);

  /** What a field holds. */
  public enum Kind {
    WORDS,
    KEYWORD,
    BOOLEAN,
    NUMBER,
    DATE
  }

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  /** What it holds. */
  public Kind kind() {
    return kind;
  }

  /** The name in queries and in the index. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A keyword as it is indexed and asked for, so that case never decides. */
  public String normalise(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    return switch (this) {
      case COUNTRY -> lower.toUpperCase(Locale.ROOT);
      case LANGUAGE -> lower.split("[-_]", 2)[0];
      case STATE -> lower.replace('_', '-');
      default -> lower;
    };
  }

  static Optional<Field> ofLabel(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Field::label).collect(Collectors.joining(", "));
  }
}
