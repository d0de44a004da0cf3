package org.minhchung.ingest.extract;

import java.util.Locale;
import org.minhchung.ingest.extract.page.PageView;

/** Whether a text is only the beginning of the article. */
final class Truncation {
  private static final double MUCH_LESS = 0.6;
  private static final int MANY_WORDS = 100;
  private static final int LONG_WORDS = 15;
  private static final int LAST_LINE = 80;

  /** What stands where a text is cut off. */
  private static final String[] ENDINGS = {
    "…",
    "[...]",
    "...",
    "read more",
    "continue reading",
    "read full story",
    "weiterlesen",
    "lire la suite",
    "seguir leyendo",
    "leer más",
    "continua a leggere",
    "leia mais",
    "читать далее",
    "baca selengkapnya",
    "xem tiếp",
    "đọc tiếp",
    "阅读全文",
    "閱讀全文",
    "続きを読む",
    "더보기",
    "อ่านต่อ",
    "اقرأ المزيد"
  };

  private Truncation() {}

  /** Goes by how the text ends and how many words the page says that the article has. */
  static boolean of(PageView page, String text) {
    String end = text.substring(Math.max(0, text.length() - LAST_LINE)).strip();
    end = end.substring(end.lastIndexOf('\n') + 1).toLowerCase(Locale.ROOT);
    while (end.endsWith("»") || end.endsWith("›") || end.endsWith("→") || end.endsWith(">")) {
      end = end.substring(0, end.length() - 1).strip();
    }
    for (String ending : ENDINGS) {
      if (end.endsWith(ending)) {
        return true;
      }
    }
    int stated = page.jsonLd().article().path("wordCount").asInt(0);
    if (stated < MANY_WORDS) {
      return false;
    }
    int words = words(text);
    boolean hasSpaces = text.length() < words * LONG_WORDS;
    return hasSpaces && words < stated * MUCH_LESS;
  }

  private static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = text.charAt(i) <= ' ';
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }
}
