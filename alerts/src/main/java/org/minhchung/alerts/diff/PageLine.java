package org.minhchung.alerts.diff;

import java.util.List;
import java.util.Locale;

/**
 * Tells sentences of an article from lines of its page, such as time stamps, counters and pointers
 * to other articles, which change from visit to visit and mean nothing. Extraction leaves most of
 * them out already.
 */
final class PageLine {
  private static final int SHORT = 80;
  private static final int SHORT_WITHOUT_BLANKS = 30;
  private static final int LONGEST_POINTER = 160;
  private static final String ENDS = ".!?。！？…।։؟။។፡\"”»’）)」』";
  private static final List<String> POINTERS =
      List.of(
          "read more",
          "read also",
          "also read",
          "read next",
          "see also",
          "related",
          "watch",
          "subscribe",
          "sign up",
          "follow us",
          "download",
          "click here",
          "updated",
          "last updated",
          "published",
          "share",
          "baca juga",
          "baca selengkapnya",
          "simak",
          "lihat juga",
          "xem thêm",
          "đọc thêm",
          "mời độc giả",
          "cập nhật",
          "lire aussi",
          "à lire aussi",
          "mis à jour",
          "abonnez-vous",
          "lesen sie auch",
          "mehr zum thema",
          "aktualisiert",
          "stand:",
          "lee también",
          "te puede interesar",
          "actualizado",
          "leia também",
          "leia mais",
          "atualizado",
          "leggi anche",
          "читайте также",
          "подписывайтесь",
          "обновлено",
          "相关阅读",
          "延伸阅读",
          "延伸閱讀",
          "更新",
          "関連記事",
          "관련기사",
          "관련 기사",
          "อ่านเพิ่มเติม",
          "อ่านข่าว",
          "اقرأ أيضا",
          "यह भी पढ़ें",
          "czytaj także",
          "lees ook",
          "ilginizi çekebilir");

  private PageLine() {}

  /** Whether a paragraph is no part of what the article says. */
  static boolean is(String paragraph) {
    String line = paragraph.strip();
    if (line.isEmpty()) {
      return true;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    if (line.length() <= LONGEST_POINTER && POINTERS.stream().anyMatch(lower::startsWith)) {
      return true;
    }
    boolean ends = ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    return !ends && line.length() <= (DenseScript.isIn(line) ? SHORT_WITHOUT_BLANKS : SHORT);
  }
}
