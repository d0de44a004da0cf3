package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.analyze.text.Lexicon;

/**
 * The words of one language, with those that all languages share, and how it writes numerals. Keys
 * of the lists are a {@link Role} in small letters, with a value or unit where it has one: {@code
 * number 7}, {@code scale 1000000}, {@code unit kg}, {@code currency VND}, {@code month 4}; {@code
 * measure km: 1000 m} says what a unit is in its base unit; the other keys are settings.
 */
final class QuantityWords {
  /**
   * What a unit is in its base unit.
   *
   * @param shift is taken off before multiplying (Fahrenheit)
   */
  record Measure(BigDecimal factor, String base, BigDecimal shift) {
    BigDecimal of(BigDecimal value) {
      return value.subtract(shift).multiply(factor);
    }
  }

  /** Settings of a language. */
  record Habits(
      boolean decimalComma,
      boolean spacedGroups,
      boolean monthFirst,
      boolean compounds,
      boolean unitsFirst,
      boolean digitsAfterScale,
      boolean hanDigits,
      boolean lonelyWords,
      int calendar) {}

  private final WordTrie trie = new WordTrie();
  private final Map<String, Measure> measures = new HashMap<>();
  private final Habits habits;

  /**
   * Takes in lists, common ones first.
   *
   * @throws IllegalArgumentException naming the key that means nothing
   */
  QuantityWords(List<Lexicon> lists) {
    for (Lexicon list : lists) {
      for (String key : list.keys()) {
        take(key, list.get(key));
      }
    }
    habits =
        new Habits(
            has(lists, "comma"),
            has(lists, "spaced-groups"),
            has(lists, "month-first"),
            has(lists, "compounds"),
            has(lists, "units-first"),
            has(lists, "digits-after-scale"),
            has(lists, "han-digits"),
            !has(lists, "no-lonely-words"),
            has(lists, "buddhist-years") ? -543 : 0);
  }

  private static boolean has(List<Lexicon> lists, String habit) {
    return lists.stream().anyMatch(list -> list.get("habits").contains(habit));
  }

  WordTrie trie() {
    return trie;
  }

  Habits habits() {
    return habits;
  }

  Measure measure(String unit) {
    return measures.getOrDefault(unit, new Measure(BigDecimal.ONE, unit, BigDecimal.ZERO));
  }

  private void take(String key, List<String> words) {
    String[] parts = key.split(" ", 2);
    String argument = parts.length == 1 ? "" : parts[1];
    switch (parts[0]) {
      case "habits", "version" -> {}
      case "measure" -> measures.put(argument, measure(key, words));
      case "weak" -> words.forEach(word -> weaken(key, word));
      default -> {
        Optional<Role> role = Role.named(parts[0]);
        if (role.isEmpty()) {
          throw new IllegalArgumentException("word list of quantities: unknown key " + key);
        }
        boolean named = role.get() == Role.UNIT || role.get() == Role.CURRENCY;
        BigDecimal value = named || argument.isEmpty() ? BigDecimal.ONE : number(key, argument);
        words.forEach(word -> trie.add(word, role.get(), value, named ? argument : ""));
      }
    }
  }

  private void weaken(String key, String word) {
    WordTrie.Entry entry = trie.entry(word);
    if (entry == null) {
      throw new IllegalArgumentException(
          "word list of quantities: \"" + word + "\" of " + key + " must be listed before");
    }
    entry.weaken();
  }

  private static Measure measure(String key, List<String> words) {
    String[] parts = words.get(0).split(" ", -1);
    if (words.size() != 1 || parts.length < 2) {
      throw new IllegalArgumentException(
          "word list of quantities: " + key + " needs \"factor unit\"");
    }
    return new Measure(
        number(key, parts[0]),
        parts[1],
        parts.length > 2 ? number(key, parts[2]) : BigDecimal.ZERO);
  }

  private static BigDecimal number(String key, String written) {
    try {
      return new BigDecimal(written);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "word list of quantities: " + written + " of " + key + " is not a number", e);
    }
  }
}
