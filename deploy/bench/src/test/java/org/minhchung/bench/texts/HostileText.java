package org.minhchung.bench.texts;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.minhchung.events.Article;

/**
 * A text made to hurt whoever reads it. The same seed, index and greatest length always make the
 * same text. It names Vietnam in its title, at its beginning and here and there, because others are
 * not read at all.
 *
 * @param bytes in UTF-8
 */
record HostileText(int index, TextKind kind, String language, int bytes, Article article) {
  /** One beyond the last index of those at their greatest, one of each kind; the rest is chance. */
  static final int WORST = TextKind.values().length;

  private static final int LEAST = 1_000;
  private static final int SMALL = 60_000;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

  /**
   * Makes one.
   *
   * @param greatest bytes
   */
  static HostileText of(long seed, int index, int greatest, Wordings wordings) {
    Random random = new Random(seed * MIX ^ index * 0x5DEECE66DL * MIX);
    TextKind[] kinds = TextKind.values();
    boolean worst = index < WORST;
    TextKind kind = kinds[worst ? index : random.nextInt(kinds.length)];
    List<String> languages = wordings.languages();
    String language = languages.get(random.nextInt(languages.size()));
    Ink ink = new Ink(random, language, wordings, worst ? greatest : size(random, greatest));
    if (random.nextInt(4) > 0) {
      ink.write(ink.country() + ": " + ink.sentence() + ink.one(" ", "\n", ""));
    }
    kind.scribe().write(ink);
    return new HostileText(index, kind, language, ink.bytes(), article(index, ink, language));
  }

  /** Mostly small, for most of what breaks shows there; some at the greatest. */
  private static int size(Random random, int greatest) {
    int roll = random.nextInt(100);
    if (roll < 2) {
      return greatest;
    }
    if (roll < 15) {
      return Math.max(LEAST, greatest / (4 + random.nextInt(20)));
    }
    int most = Math.max(LEAST + 1, Math.min(SMALL, greatest));
    return (int) (LEAST * Math.pow((double) most / LEAST, random.nextDouble()));
  }

  private static Article article(int index, Ink ink, String language) {
    String id = "hostile" + index;
    List<Integer> quotations =
        ink.random().nextInt(4) == 0 ? IntStream.range(0, 200).boxed().toList() : List.of();
    return new Article(
        id,
        1,
        "https://news.example/" + id,
        "hostile",
        ink.country() + ": " + ink.sentence(),
        ink.text(),
        language,
        null,
        Article.Genre.NEWS,
        List.of(),
        WHEN,
        null,
        WHEN,
        "",
        "hostile",
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        quotations);
  }
}
