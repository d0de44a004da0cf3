package org.minhchung.alerts.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.RelevanceGrade;

/** Reads what stands after a field's colon, and bare words. */
final class ValueParser {
  private static final int SHORTEST_PREFIX = 2;

  private final Cursor cursor;
  private final RangeParser ranges;

  ValueParser(Cursor cursor) {
    this.cursor = cursor;
    this.ranges = new RangeParser(cursor);
  }

  Expression value(Field field) {
    if (cursor.atEnd() || cursor.peek() == ')') {
      throw cursor.error("a value for " + field.label() + " is expected");
    }
    boolean range = "[{<>".indexOf(cursor.peek()) >= 0;
    if (range && field.kind() != Field.Kind.NUMBER && field.kind() != Field.Kind.DATE) {
      throw cursor.error(
          field.label() + " has no order; ranges are for score, relevance and published");
    }
    return switch (field.kind()) {
      case WORDS -> words(field);
      case KEYWORD -> keyword(field);
      case BOOLEAN -> flagged();
      case NUMBER -> range ? ranges.numbers(field) : number(field);
      case DATE -> range ? ranges.times(field) : ranges.day(field);
    };
  }

  /** A word, a phrase or the beginning of a word, in a field or, for null, in title or text. */
  Expression words(Field field) {
    int start = cursor.position();
    if (cursor.atQuote()) {
      String phrase = cursor.quoted();
      requireWords(phrase, start);
      return new Expression.Phrase(field, phrase);
    }
    Cursor.RawWord word = cursor.word();
    List<String> terms = requireWords(word.text(), start);
    if (!word.prefix()) {
      return new Expression.Word(field, word.text());
    }
    if (Analysis.characterwise(word.text())) {
      // every character is a word of its own there, so that the star adds nothing
      return new Expression.Phrase(field, word.text());
    }
    if (terms.size() > 1) {
      throw cursor.error(
          "a * may follow a single word only; '" + word.text() + "' is several", start);
    }
    if (terms.get(0).length() < SHORTEST_PREFIX) {
      throw cursor.error("at least " + SHORTEST_PREFIX + " letters are expected before a *", start);
    }
    return new Expression.Prefix(field, terms.get(0));
  }

  private List<String> requireWords(String text, int start) {
    List<String> terms = Analysis.terms(Analysis.words(text));
    if (terms.isEmpty()) {
      throw cursor.error(
          "'" + text + "' has no letters or digits to search for; leave it out", start);
    }
    return terms;
  }

  private Expression keyword(Field field) {
    int start = cursor.position();
    Cursor.RawWord word =
        cursor.atQuote() ? new Cursor.RawWord(cursor.quoted(), false, start) : cursor.word();
    String value = field.normalise(word.text());
    if (value.isEmpty()) {
      throw cursor.error("a value for " + field.label() + " is expected", start);
    }
    if (word.prefix()) {
      return new Expression.Prefix(field, value);
    }
    if (field == Field.STATE && StoryState.ofLabel(value).isEmpty()) {
      String states =
          Arrays.stream(StoryState.values())
              .map(StoryState::label)
              .collect(Collectors.joining(", "));
      throw cursor.error("'" + value + "' is not a state; the states are " + states, start);
    }
    return new Expression.Keyword(field, value);
  }

  private Expression flagged() {
    int start = cursor.position();
    return switch (cursor.word().text().toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> new Expression.Flagged(true);
      case "false", "no" -> new Expression.Flagged(false);
      default -> throw cursor.error("true or false is expected", start);
    };
  }

  private Expression number(Field field) {
    int start = cursor.position();
    String text = cursor.word().text();
    if (field == Field.RELEVANCE && !text.isEmpty() && Character.isLetter(text.charAt(0))) {
      String grade = field.normalise(text);
      if (Arrays.stream(RelevanceGrade.values()).noneMatch(g -> g.label().equals(grade))) {
        String grades =
            Arrays.stream(RelevanceGrade.values())
                .map(RelevanceGrade::label)
                .collect(Collectors.joining(", "));
        throw cursor.error(
            "'" + text + "' is not a grade of relevance; the grades are " + grades, start);
      }
      return new Expression.Keyword(field, grade);
    }
    double value = ranges.number(text, field, start);
    return new Expression.Numbers(field, value, true, value, true);
  }
}
