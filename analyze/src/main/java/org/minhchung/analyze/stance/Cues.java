package org.minhchung.analyze.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The phrases of one language that show how a sentence is meant. A phrase that the claim itself
 * uses shows nothing and is passed over.
 */
final class Cues {

  /** What a phrase shows. */
  enum Sort {
    /** Somebody says that something is wrong. */
    DEBUNK,
    /** The sentence says the opposite. */
    NEGATION,
    /** A verb of saying; the speaker stands before it. */
    REPORT,
    /** A word such as "according to"; the speaker stands after it. */
    ATTRIBUTION,
    /** The outlet keeps its distance. */
    HEDGE,
    /** What follows limits what was said. */
    CONTRAST,
    /** Phrases that only look like one of the others, such as "not only"; passed over. */
    NEUTRAL
  }

  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km");

  private final Map<Sort, Pattern> patterns;

  private Cues(Map<Sort, Pattern> patterns) {
    this.patterns = patterns;
  }

  /** The cues of a language, or null where there are none. */
  static Cues of(String language) {
    try (InputStream file = Cues.class.getResourceAsStream("cues/" + language + ".txt")) {
      return file == null ? null : new Cues(read(file, language));
    } catch (IOException e) {
      throw new UncheckedIOException("cues of language " + language + " cannot be read", e);
    }
  }

  private static Map<Sort, Pattern> read(InputStream file, String language) throws IOException {
    Map<Sort, List<String>> phrases = new EnumMap<>(Sort.class);
    List<String> section = null;
    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String text = fold(line.strip());
      if (text.startsWith("[")) {
        Sort sort = Sort.valueOf(text.replaceAll("[\\[\\]]", "").toUpperCase(Locale.ROOT));
        section = phrases.computeIfAbsent(sort, s -> new ArrayList<>());
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        if (section == null) {
          throw new IllegalStateException("cues of " + language + ": '" + text + "' in no section");
        }
        section.add(text);
      }
    }
    Map<Sort, Pattern> patterns = new EnumMap<>(Sort.class);
    phrases.forEach((sort, all) -> patterns.put(sort, pattern(all, UNSPACED.contains(language))));
    return patterns;
  }

  private static Pattern pattern(List<String> phrases, boolean unspaced) {
    String any =
        phrases.stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(p -> p.endsWith("*") ? quote(p, 1) + "[\\p{L}\\p{M}]*" : quote(p, 0))
            .collect(Collectors.joining("|", "(?:", ")"));
    return Pattern.compile(
        unspaced ? any : "(?<![\\p{L}\\p{M}\\p{N}])" + any + "(?![\\p{L}\\p{M}\\p{N}])");
  }

  private static String quote(String phrase, int drop) {
    return Pattern.quote(phrase.substring(0, phrase.length() - drop));
  }

  /** Lower case, composed, with straight apostrophes; keeps the length of nearly every text. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  /**
   * The places of cues.
   *
   * @param text folded
   * @param claim folded wording of the claim, whose own phrases do not count; may be empty
   */
  List<MatchResult> find(Sort sort, String text, String claim) {
    Pattern pattern = patterns.get(sort);
    if (pattern == null) {
      return List.of();
    }
    return pattern
        .matcher(withoutNeutral(text))
        .results()
        .filter(found -> claim.isEmpty() || !claim.contains(found.group()))
        .toList();
  }

  /** Keeps all offsets. */
  private String withoutNeutral(String text) {
    Pattern neutral = patterns.get(Sort.NEUTRAL);
    return neutral == null
        ? text
        : neutral.matcher(text).replaceAll(found -> "_".repeat(found.group().length()));
  }

  boolean has(Sort sort, String text, String claim) {
    return !find(sort, text, claim).isEmpty();
  }
}
