package org.minhchung.ingest.extract.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses among the charsets that a page may be in by how sensible their readings are. Declarations
 * have an advantage, but they lie often enough to be checked.
 */
final class CharsetGuess {
  private static final int SAMPLE = 64 * 1024;
  private static final int CONFIDENT = 20;
  private static final double DECLARED = 0.25;
  private static final double OF_LANGUAGE = 0.1;
  private static final double OF_OTHERS = 0.5;
  private static final double KANA_IN_CHINESE = 0.2;
  private static final double DETECTED = 0.05;

  /** A declared charset that reads so well needs no rivals; looking for them takes long. */
  private static final double CONVINCING = 0.5;

  private static final Map<String, String[]> LEGACY =
      Map.ofEntries(
          Map.entry("th", new String[] {"x-windows-874"}),
          Map.entry("vi", new String[] {"windows-1258"}),
          Map.entry("ja", new String[] {"windows-31j", "EUC-JP"}),
          Map.entry("ko", new String[] {"x-windows-949"}),
          Map.entry("zh", new String[] {"GB18030", "Big5-HKSCS"}),
          Map.entry("ru", new String[] {"windows-1251", "KOI8-R"}),
          Map.entry("uk", new String[] {"windows-1251", "KOI8-U"}),
          Map.entry("bg", new String[] {"windows-1251"}),
          Map.entry("el", new String[] {"windows-1253"}),
          Map.entry("tr", new String[] {"windows-1254"}),
          Map.entry("ar", new String[] {"windows-1256"}),
          Map.entry("he", new String[] {"windows-1255"}),
          Map.entry("pl", new String[] {"windows-1250", "iso-8859-2"}),
          Map.entry("cs", new String[] {"windows-1250", "iso-8859-2"}),
          Map.entry("hu", new String[] {"windows-1250", "iso-8859-2"}));

  private final byte[] body;
  private final byte[] sample;
  private final Map<Charset, Double> advantages = new LinkedHashMap<>();
  private final Map<Charset, Double> scores = new HashMap<>();

  CharsetGuess(byte[] body) {
    this.body = body;
    this.sample = sample(body);
  }

  CharsetGuess declared(Charset charset) {
    return add(charset, DECLARED);
  }

  CharsetGuess ofLanguage(String language) {
    for (String name : LEGACY.getOrDefault(language, new String[0])) {
      add(PageCharset.named(name), OF_LANGUAGE);
    }
    return this;
  }

  CharsetGuess detected() {
    if (isDeclarationConvincing()) {
      return this;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(sample);
    CharsetMatch[] matches = detector.detectAll();
    for (int i = 0; i < Math.min(3, matches.length); i++) {
      if (matches[i].getConfidence() >= CONFIDENT) {
        add(PageCharset.named(matches[i].getName()), i == 0 ? DETECTED : 0);
      }
    }
    // not among those that are detected
    add(PageCharset.named("x-windows-874"), 0);
    add(PageCharset.named("EUC-JP"), 0);
    return add(PageCharset.named("windows-1252"), 0);
  }

  /** Whether header and page declare the same one, or only one does, and it reads well. */
  private boolean isDeclarationConvincing() {
    List<Charset> declared =
        advantages.keySet().stream().filter(c -> advantages.get(c) == DECLARED).toList();
    return declared.size() == 1 && score(declared.get(0)) >= CONVINCING;
  }

  /** Worked out once, for a declaration is looked at before its rivals and again among them. */
  private double score(Charset charset) {
    return scores.computeIfAbsent(charset, this::scored);
  }

  private double scored(Charset charset) {
    String reading = new String(sample, charset);
    double value = new CharsetScore(reading).value();
    return charset.name().startsWith("GB") && isJapanese(reading) ? value - OF_OTHERS : value;
  }

  /** Kana have the same bytes in Chinese standards, where hardly anybody writes them. */
  private static boolean isJapanese(String reading) {
    long kana = reading.chars().filter(c -> c >= '\u3041' && c <= '\u30fe').count();
    long han = reading.chars().filter(c -> c >= '\u4e00' && c <= '\u9fff').count();
    return kana > (kana + han) * KANA_IN_CHINESE;
  }

  private CharsetGuess add(Charset charset, double advantage) {
    // what was no UTF-8 does not become it by declaring so; UTF-16 would have shown by its zeros
    if (charset != null && !charset.name().startsWith("UTF") && charset.canEncode()) {
      advantages.merge(charset, advantage, Math::max);
    }
    return this;
  }

  /**
   * The page in the most sensible charset.
   *
   * @param utf8 its reading in UTF-8, broken as that may be
   */
  String read(String utf8) {
    Charset best = null;
    double most = new CharsetScore(utf8.substring(0, Math.min(SAMPLE, utf8.length()))).value();
    for (Map.Entry<Charset, Double> one : advantages.entrySet()) {
      double value = one.getValue() + score(one.getKey());
      if (value > most) {
        best = one.getKey();
        most = value;
      }
    }
    return best == null ? utf8 : new String(body, best);
  }

  /** The part of the page that begins at its first byte beyond ASCII; a long head says nothing. */
  private static byte[] sample(byte[] body) {
    int from = 0;
    while (from < body.length && body[from] >= 0 && body[from] != 0x1b) {
      from++;
    }
    from = Math.min(from, Math.max(0, body.length - SAMPLE / 2));
    return Arrays.copyOfRange(body, from, Math.min(body.length, from + SAMPLE));
  }
}
