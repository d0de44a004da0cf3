package org.minhchung.bench.texts;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.Claim;

/** What people write, of which hostile texts are made: sentences, and claims of the catalogue. */
final class Wordings {
  private final Map<String, List<String>> sentences = new TreeMap<>();
  private final Map<String, List<String>> claims = new TreeMap<>();

  /**
   * Reads the sentences.
   *
   * @param tests the folder of analyze's test sets
   */
  Wordings(Path tests) {
    try {
      for (String line : Files.readAllLines(tests.resolve("language/sentences.tsv"))) {
        String[] parts = line.split("\t", 2);
        add(sentences, parts[0].split("-", 2)[0], parts[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sentences of " + tests + " cannot be read", e);
    }
    for (Claim claim : Catalogue.shipped()) {
      add(claims, "en", claim.statement());
      claim.renderings().forEach((language, wording) -> add(claims, language, wording));
    }
  }

  /** Where the sets lie, for a program that {@code deploy/bench/bench} or a test started. */
  static Path tests() {
    return Path.of(
            System.getProperty("minhchung.bench", "."),
            "../../analyze/src/test/resources/org/minhchung/analyze")
        .normalize();
  }

  private static void add(Map<String, List<String>> lists, String language, String wording) {
    lists.computeIfAbsent(language, l -> new ArrayList<>()).add(wording);
  }

  List<String> languages() {
    return List.copyOf(sentences.keySet());
  }

  List<String> sentences(String language) {
    return sentences.get(language);
  }

  /** In the language, or in English where no claim is worded in it. */
  List<String> claims(String language) {
    return claims.getOrDefault(language, claims.get("en"));
  }

  static String country(String language) {
    return new ULocale("", "VN").getDisplayCountry(new ULocale(language));
  }
}
