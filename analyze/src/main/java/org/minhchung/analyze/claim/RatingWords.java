package org.minhchung.analyze.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minhchung.events.Verdict;

/**
 * What fact-checkers call their ratings, in the design's words. Only whole phrases count, and what
 * is not known gives no rating: a wrong "False" would flag articles that are right.
 */
final class RatingWords {
  private static final Map<String, Verdict> WORDS = words();

  private RatingWords() {}

  private static Map<String, Verdict> words() {
    Map<String, Verdict> words = new HashMap<>();
    all(words, Verdict.TRUE, "true", "correct", "accurate", "benar", "đúng", "vrai", "verdadero");
    all(words, Verdict.TRUE, "wahr", "richtig", "правда", "真实", "屬實", "จริง", "사실", "正確");
    all(
        words,
        Verdict.MOSTLY_TRUE,
        "mostly true",
        "mostly correct",
        "mostly accurate",
        "plutôt vrai");
    all(words, Verdict.MIXTURE, "mixture", "mixed", "half true", "partly true", "partly false");
    all(words, Verdict.MIXTURE, "partially true", "partially false", "half-truth");
    all(
        words,
        Verdict.MOSTLY_FALSE,
        "mostly false",
        "barely true",
        "mostly incorrect",
        "plutôt faux");
    all(words, Verdict.FALSE, "false", "fake", "hoax", "pants on fire", "incorrect", "fabricated");
    all(
        words,
        Verdict.FALSE,
        "not true",
        "untrue",
        "salah",
        "hoaks",
        "palsu",
        "tidak benar",
        "tidak sah");
    all(words, Verdict.FALSE, "sai", "sai sự thật", "tin giả", "faux", "falso", "bulo", "falsch");
    all(words, Verdict.FALSE, "ложь", "фейк", "неправда", "不实", "不實", "错误", "錯誤", "假", "谣言");
    all(words, Verdict.FALSE, "誤り", "虚偽", "거짓", "허위", "ข่าวปลอม", "เท็จ", "ไม่จริง", "hindi totoo");
    all(words, Verdict.FALSE, "peke", "altered video", "altered photo", "doctored", "manipulated");
    all(
        words,
        Verdict.MISLEADING,
        "misleading",
        "missing context",
        "false context",
        "out of context");
    all(
        words,
        Verdict.MISLEADING,
        "menyesatkan",
        "gây hiểu lầm",
        "trompeur",
        "engañoso",
        "irreführend");
    all(words, Verdict.MISLEADING, "вводит в заблуждение", "误导", "誤導", "ミスリード", "บิดเบือน");
    all(words, Verdict.MISLEADING, "nakaliligaw", "konteks salah", "miscaptioned", "enganoso");
    all(words, Verdict.UNPROVEN, "unproven", "unverified", "no evidence", "unsubstantiated");
    return Map.copyOf(words);
  }

  private static void all(Map<String, Verdict> words, Verdict verdict, String... ratings) {
    Arrays.stream(ratings).forEach(r -> words.put(r, verdict));
  }

  /** The verdict that a rating means, or nothing where that is not certain. */
  static Optional<Verdict> verdict(String rating) {
    String plain =
        rating
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{Punct}\\p{IsPunctuation}&&[^-]]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    Verdict known = WORDS.get(plain);
    return Optional.ofNullable(known == null ? WORDS.get(plain.replace('-', ' ')) : known);
  }
}
