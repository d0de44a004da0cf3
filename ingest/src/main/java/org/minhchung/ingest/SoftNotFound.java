package org.minhchung.ingest;

import java.util.regex.Pattern;
import org.minhchung.ingest.extract.Extraction;

/**
 * Knows pages that say that there is no page, although the server says that all is well. Only short
 * texts can be that: an article may well be about a page that was not found.
 */
final class SoftNotFound {
  private static final int SHORT = 700;
  private static final int BEGINNING = 160;
  private static final Pattern SAYS_SO =
      Pattern.compile(
          """
          (?ix) \\b(?:error|http|l[ỗo]i|erreur|fehler|ошибка)?\\s*[:\\-–]?\\s*404\\b
          | (?:page|article|content|story)\\s+(?:(?:you\\s+\\S+\\s+\\S+\\s+)?(?:was|is|could|can|has)\\s*(?:not|n.t|no\\s+longer)|not)\\s+(?:be\\s+|been\\s+)?(?:found|available|exist)
          | page\\s+(?:does\\s*n.t|does\\s+not|no\\s+longer)\\s+exists?
          | kh[ôo]ng\\s+t[ìi]m\\s+th[ấa]y\\s+(?:trang|b[àa]i|n[ộo]i\\s+dung) | trang\\s+\\S*\\s*kh[ôo]ng\\s+t[ồo]n\\s+t[ạa]i
          | 页面不存在 | 找不到(?:页面|該頁|网页) | 頁面不存在 | 您访问的页面 | 内容不存在
          | ページが見つかりません | お探しのページ | 페이지를\\s*찾을\\s*수
          | page\\s+(?:introuvable|non\\s+trouvée) | cette\\s+page\\s+n.existe
          | seite\\s+(?:wurde\\s+)?nicht\\s+gefunden | p[áa]gina\\s+n(?:o|ão)\\s+(?:fue\\s+|foi\\s+)?encontrada
          | pagina\\s+(?:non\\s+trovata|niet\\s+gevonden) | страница\\s+не\\s+(?:найдена|существует)
          | halaman\\s+(?:tidak|tak)\\s+(?:ditemukan|dijumpai) | ไม่พบหน้า | الصفحة\\s+غير\\s+موجودة
          | nie\\s+znaleziono\\s+strony | sayfa\\s+bulunamadı | сторінку\\s+не\\s+знайдено
          """,
          Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private SoftNotFound() {}

  /** Whether that is what a page says. */
  static boolean says(Extraction page) {
    String text = page.text();
    if (text.length() > SHORT) {
      return false;
    }
    String beginning = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
    return SAYS_SO.matcher(page.title()).find() || SAYS_SO.matcher(beginning).find();
  }
}
