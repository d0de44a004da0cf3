package org.minhchung.bench.reading;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.minhchung.analyze.stance.trial.VoicePassage;
import org.minhchung.events.Article;

/**
 * Articles of a length, made of the lines and passages of the project's own sets in another order
 * each. Their titles name Vietnam, so that none of them is left out at the first gate.
 */
final class SampleArticles {
  private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int PARAGRAPH = 400;
  private static final long SEED = 11;

  private final Map<String, List<String>> pieces = new TreeMap<>();
  private final int bytes;

  /**
   * Reads the sets.
   *
   * @param tests the folder of analyze's test sets
   * @param bytes of an article in UTF-8, at least
   */
  SampleArticles(Path tests, int bytes) throws IOException {
    this.bytes = bytes;
    for (String line : Files.readAllLines(tests.resolve("language/sentences.tsv"))) {
      String[] parts = line.split("\t", 2);
      add(parts[0].split("-", 2)[0], parts[1]);
    }
    for (VoicePassage passage : VoicePassage.readAll(tests.resolve("stance/voice/open"))) {
      add(passage.language(), passage.text());
    }
  }

  private void add(String language, String text) {
    pieces.computeIfAbsent(language, l -> new ArrayList<>()).add(text);
  }

  /** So many articles of each language. */
  Map<String, List<Article>> byLanguage(int each) {
    Random random = new Random(SEED);
    Map<String, List<Article>> articles = new TreeMap<>();
    pieces.forEach(
        (language, some) -> {
          List<Article> made = new ArrayList<>();
          for (int i = 0; i < each; i++) {
            made.add(article(language, i, text(some, random)));
          }
          articles.put(language, made);
        });
    return articles;
  }

  private String text(List<String> some, Random random) {
    StringBuilder text = new StringBuilder();
    int paragraph = 0;
    while (text.toString().getBytes(StandardCharsets.UTF_8).length < bytes) {
      String piece = some.get(random.nextInt(some.size()));
      paragraph += piece.length();
      text.append(text.isEmpty() ? "" : paragraph > PARAGRAPH ? "\n" : " ").append(piece);
      paragraph = paragraph > PARAGRAPH ? 0 : paragraph;
    }
    return text.toString();
  }

  private static Article article(String language, int number, String text) {
    String country = new ULocale("", "VN").getDisplayCountry(new ULocale(language));
    return of(language + number, country + ": " + number, text, language);
  }

  /** An article of which nothing else is known. */
  static Article of(String id, String title, String text, String language) {
    return new Article(
        id,
        1,
        "https://news.example/" + id,
        "sample",
        title,
        text,
        language,
        null,
        Article.Genre.NEWS,
        List.of(),
        WHEN,
        null,
        WHEN,
        "",
        "sample",
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of());
  }
}
