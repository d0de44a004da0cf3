package org.minhchung.analyze.match;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The countries that a text names, as ISO 3166-1 codes, so that texts in different languages can be
 * compared. Names are those of CLDR; an ending may differ from the dictionary form, as in {@code
 * Indonesian} or {@code во Вьетнаме}.
 */
final class Places {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}.'’]+");

  /** Scripts that set no spaces between words, where a name is found anywhere. */
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km", "my");

  /** Most letters that an ending may add to a name. */
  private static final int ENDING = 4;

  /** A name shorter than this must be there exactly. */
  private static final int INFLECTED = 5;

  private static final int BUCKET = 3;

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("filipino", "PH"),
          Map.entry("filipinos", "PH"),
          Map.entry("manila", "PH"),
          Map.entry("thai", "TH"),
          Map.entry("thais", "TH"),
          Map.entry("lao", "LA"),
          Map.entry("khmer", "KH"),
          Map.entry("burmese", "MM"),
          Map.entry("burma", "MM"),
          Map.entry("korea", "KR"),
          Map.entry("korean", "KR"),
          Map.entry("french", "FR"),
          Map.entry("dutch", "NL"),
          Map.entry("british", "GB"),
          Map.entry("britain", "GB"),
          Map.entry("uk", "GB"),
          Map.entry("american", "US"),
          Map.entry("americans", "US"),
          Map.entry("u.s.", "US"),
          Map.entry("us", "US"),
          Map.entry("usa", "US"),
          Map.entry("beijing", "CN"),
          Map.entry("moscow", "RU"),
          Map.entry("tokyo", "JP"));

  /** A name without its last letter, which an ending may replace. */
  private record Stem(String stem, String country) {}

  /**
   * The names of one language.
   *
   * @param exact by name, the longest first
   * @param stems of the longer names, by their first letters
   */
  private record Names(Map<String, String> exact, Map<String, List<Stem>> stems) {}

  private final Map<String, Names> byLanguage = new ConcurrentHashMap<>();

  /** The codes of every country named. */
  Set<String> of(String text, String language) {
    String primary = Languages.primary(language);
    Names names = byLanguage.computeIfAbsent(primary, Places::namesIn);
    String folded = fold(text);
    return UNSPACED.contains(primary)
        ? anywhere(folded, names.exact())
        : wordwise(folded, names, text);
  }

  private static Names namesIn(String language) {
    Map<String, String> exact = names(language);
    Map<String, List<Stem>> stems = new HashMap<>();
    exact.forEach(
        (name, country) -> {
          if (name.length() >= INFLECTED) {
            stems
                .computeIfAbsent(name.substring(0, BUCKET), b -> new ArrayList<>())
                .add(new Stem(name.substring(0, name.length() - 1), country));
          }
        });
    return new Names(new LinkedHashMap<>(exact), stems);
  }

  private static Map<String, String> names(String language) {
    ULocale locale = new ULocale(language);
    Map<String, String> names =
        new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
    for (String country : Locale.getISOCountries()) {
      String name = new ULocale("", country).getDisplayCountry(locale);
      if (!name.equals(country)) {
        names.put(fold(name), country);
      }
    }
    if (language.equals("en")) {
      names.putAll(ENGLISH);
    }
    return names;
  }

  /** Long names first, and each only once: 印度尼西亚 does not name 印度. */
  private static Set<String> anywhere(String text, Map<String, String> names) {
    Set<String> found = new HashSet<>();
    String left = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (name.getKey().length() > 1 && left.contains(name.getKey())) {
        found.add(name.getValue());
        left = left.replace(name.getKey(), " ");
      }
    }
    return found;
  }

  private static Set<String> wordwise(String folded, Names names, String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(folded);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Set<String> found = new HashSet<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      String best = null;
      for (int to = from; to < Math.min(words.size(), from + 4); to++) {
        phrase.append(to == from ? "" : " ").append(words.get(to));
        String country = country(phrase.toString(), names);
        best = country == null ? best : country;
      }
      // "us" is a pronoun unless written in capitals.
      if (best != null && !(words.get(from).equals("us") && !text.contains("US"))) {
        found.add(best);
      }
    }
    return found;
  }

  private static String country(String phrase, Names names) {
    String exact = names.exact().get(phrase);
    if (exact != null || phrase.length() < INFLECTED) {
      return exact;
    }
    Stem best = null;
    for (Stem name : names.stems().getOrDefault(phrase.substring(0, BUCKET), List.of())) {
      if (phrase.length() <= name.stem().length() + 1 + ENDING
          && phrase.startsWith(name.stem())
          && (best == null || name.stem().length() > best.stem().length())) {
        best = name;
      }
    }
    return best == null ? null : best.country();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace("\u200b", "");
  }
}
