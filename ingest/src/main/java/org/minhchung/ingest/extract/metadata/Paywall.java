package org.minhchung.ingest.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.JsonLd;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.PlainText;

/** Whether a page says that one must pay to read all of it, in JSON-LD, meta elements or markup. */
final class Paywall {
  private static final int SAYS_SOMETHING = 20;
  private static final Set<String> WALLS =
      Set.of("paywall", "regwall", "registerwall", "subscriberwall", "paidwall", "metered-wall");

  private static final int MOST = 300;
  private static final String[] TO_READ_ON = {
    "continue reading",
    "keep reading",
    "to read the",
    "to read this",
    "to read on",
    "to read more",
    "to continue",
    "subscribers only",
    "only for subscribers",
    "um weiterzulesen",
    "pour lire la suite",
    "para seguir leyendo",
    "para continuar le",
    "untuk membaca",
    "để đọc tiếp",
    "чтобы читать",
    "阅读全文",
    "続きを読む",
    "계속 읽으려면"
  };

  private Paywall() {}

  static boolean of(PageView page) {
    JsonNode article = page.jsonLd().article();
    String free = JsonLd.text(article.path("isAccessibleForFree"));
    if (isNo(free) || anyPartIsNot(article.path("hasPart"))) {
      return true;
    }
    String tier = page.meta().first("article:content_tier", "og:article:content_tier");
    if (tier != null) {
      return !tier.toLowerCase(Locale.ROOT).equals("free");
    }
    return free == null && page.walls().stream().anyMatch(Paywall::isWall);
  }

  private static boolean anyPartIsNot(JsonNode parts) {
    if (parts.isArray()) {
      for (JsonNode part : parts) {
        if (isNo(JsonLd.text(part.path("isAccessibleForFree")))) {
          return true;
        }
      }
      return false;
    }
    return isNo(JsonLd.text(parts.path("isAccessibleForFree")));
  }

  private static boolean isNo(String free) {
    return free != null && (free.equalsIgnoreCase("false") || free.equals("0"));
  }

  /** An element that is named so and shown, and says something to the reader. */
  private static boolean isWall(Element element) {
    boolean named = false;
    for (String name : element.classNames()) {
      named |= WALLS.contains(name.toLowerCase(Locale.ROOT));
    }
    boolean says = named ? length(element) >= SAYS_SOMETHING : asksForMoney(element);
    return says
        && !element.nameIs("body")
        && !element.hasAttr("hidden")
        && !element.attr("style").replace(" ", "").contains("display:none");
  }

  private static int length(Element element) {
    return PlainText.of(element, MOST).length();
  }

  /** Other names, such as those of premium offers, are walls only where they say so. */
  private static boolean asksForMoney(Element element) {
    String text = PlainText.of(element, MOST);
    if (text.length() >= MOST) {
      return false;
    }
    String folded = text.toLowerCase(Locale.ROOT);
    for (String words : TO_READ_ON) {
      if (folded.contains(words)) {
        return true;
      }
    }
    return false;
  }
}
