package org.minhchung.ingest.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.JsonLd;
import org.minhchung.ingest.extract.page.Microdata;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.PlainText;

/** Who a page says has written it. */
@SuppressWarnings("ReferenceEquality") // elements are told apart by identity
final class Authors {
  private static final int MOST = 10;
  private static final int MAX_LENGTH = 80;
  private static final int MAX_NAMES = 1_000;
  private static final Pattern BY =
      Pattern.compile(
          "^(by|von|par|por|oleh|di|av|door|автор:?|tác giả:?|penulis:?|文[/|：:]|作者[：:]?|โดย)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|;|\\||\\band\\b|\\bund\\b|\\bet\\b|\\bdan\\b|&|、)\\s*");

  private Authors() {}

  static List<String> of(PageView page) {
    Set<String> found = new LinkedHashSet<>();
    stated(page.jsonLd().article().path("author"), found);
    if (found.isEmpty()) {
      split(page.meta().first("author", "article:author", "dc.creator", "parsely-author"), found);
    }
    if (found.isEmpty()) {
      marked(page, found);
    }
    return found.stream().limit(MOST).toList();
  }

  private static void marked(PageView page, Set<String> found) {
    for (Element author : Microdata.all(page, "author")) {
      Element name = named(page, author);
      split(Microdata.value(name == null ? author : name), found);
    }
    for (Element element : page.bylines().subList(0, Math.min(MOST, page.bylines().size()))) {
      split(PlainText.of(element, 2 * MAX_LENGTH), found);
    }
  }

  /** The name within the author, who may have a portrait and a trade as well. */
  private static Element named(PageView page, Element author) {
    for (Element element : page.marked()) {
      boolean isName = PageView.hasWord(element.attr("itemprop"), "name");
      if (isName && isWithin(element, author)) {
        return element;
      }
    }
    return null;
  }

  private static boolean isWithin(Element element, Element author) {
    Element at = element.parent();
    while (at != null && at != author) {
      at = at.parent();
    }
    return at != null;
  }

  private static void stated(JsonNode author, Set<String> found) {
    List<JsonNode> each = new ArrayList<>();
    if (author.isArray()) {
      author.forEach(each::add);
    } else {
      each.add(author);
    }
    for (JsonNode one : each) {
      JsonNode names = one.path("name");
      if (names.isArray()) {
        names.forEach(n -> add(n.asText(), found));
      } else {
        split(JsonLd.text(one), found);
      }
    }
  }

  private static void split(String names, Set<String> found) {
    if (names != null && names.length() <= MAX_NAMES) {
      for (String name : BETWEEN.split(names, -1)) {
        add(name, found);
      }
    }
  }

  private static void add(String raw, Set<String> found) {
    String name = BY.matcher(PlainText.of(raw)).replaceFirst("").strip();
    boolean isName =
        !name.isEmpty()
            && name.length() <= MAX_LENGTH
            && !name.contains("://")
            && !name.contains("@")
            && name.codePoints().anyMatch(Character::isLetter);
    if (isName) {
      found.add(name);
    }
  }
}
