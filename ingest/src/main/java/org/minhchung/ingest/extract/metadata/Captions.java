package org.minhchung.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.NameWords;
import org.minhchung.ingest.extract.text.PlainText;

/** What stands under the pictures of a page. Kept apart from its text, for it is often older. */
final class Captions {
  private static final int MOST = 20;
  private static final int MAX_LENGTH = 500;
  private static final int NEAR = 3;

  /** Names of boxes that show other stories. */
  private static final Set<String> RELATED =
      Set.of("related", "recommended", "recommendations", "teaser", "teasers", "sidebar");

  private Captions() {}

  static List<String> of(PageView page) {
    List<String> captions = new ArrayList<>();
    Element last = null;
    for (Element element : page.captions()) {
      if (captions.size() >= MOST) {
        break;
      }
      if (isWithin(element, last) || isElsewhere(element)) {
        continue;
      }
      if (!element.nameIs("figcaption") && !isOfPicture(element)) {
        continue;
      }
      String caption = PlainText.of(element, MAX_LENGTH + 1);
      if (!caption.isEmpty() && caption.length() <= MAX_LENGTH && !captions.contains(caption)) {
        captions.add(caption);
        last = element;
      }
    }
    return captions;
  }

  @SuppressWarnings("ReferenceEquality") // elements are told apart by identity
  private static boolean isWithin(Element element, Element outer) {
    for (Element at = element; at != null && outer != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private static boolean isElsewhere(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.nameIs("aside") || at.nameIs("nav") || at.nameIs("footer")) {
        return true;
      }
      if (at.nameIs("header")) {
        return at.parent() != null && at.parent().nameIs("body");
      }
      boolean isWhole = at.nameIs("body") || at.nameIs("main") || at.nameIs("article");
      if (!isWhole && NameWords.anyOf(RELATED, at.className())) {
        return true;
      }
    }
    return false;
  }

  /** Players have captions too, and tables. */
  private static boolean isOfPicture(Element element) {
    Element at = element;
    for (int i = 0; i <= NEAR && at != null; i++) {
      String names = at.className().toLowerCase(Locale.ROOT);
      if (at.nameIs("figure")
          || names.contains("image")
          || names.contains("img")
          || names.contains("photo")
          || names.contains("picture")
          || names.contains("figure")
          || names.contains("wp-caption")) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
