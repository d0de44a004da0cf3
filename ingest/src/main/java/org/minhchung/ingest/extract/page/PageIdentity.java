package org.minhchung.ingest.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.text.Address;
import org.minhchung.ingest.extract.text.Headline;
import org.minhchung.ingest.extract.text.PlainText;

/**
 * Tells the article that a page is about from others that it only mentions, by address and
 * headline: pages state the dates and texts of their related stories too.
 */
final class PageIdentity {
  /** What can be said of a thing. */
  enum Match {
    OTHER,
    UNKNOWN,
    SAME
  }

  private static final int MAX_TITLE = 500;

  private final Set<String> addresses = new HashSet<>();
  private final List<Headline> titles = new ArrayList<>();
  private final boolean isNamed;

  PageIdentity(PageView page) {
    addAddress(page.url());
    addAddress(page.link("canonical"));
    addAddress(page.meta().first("og:url"));
    addTitle(page.meta().first("og:title"));
    addTitle(page.meta().first("twitter:title"));
    addTitle(page.documentTitle);
    isNamed = !titles.isEmpty();
    for (Element heading : page.headings) {
      addTitle(PlainText.of(heading, MAX_TITLE));
    }
  }

  /**
   * An address that is another one's outweighs a headline that is half alike; one headline unlike
   * every title of the page is another article's unless its address says otherwise.
   */
  Match of(JsonNode thing) {
    boolean elsewhere = false;
    for (String field : List.of("url", "mainEntityOfPage", "@id")) {
      JsonNode value = thing.path(field);
      String address = value.isObject() ? JsonLd.text(value.path("@id")) : JsonLd.text(value);
      String path = path(address);
      if (path != null && addresses.contains(path)) {
        return Match.SAME;
      }
      // an identifier need not be an address
      elsewhere |= path != null && !field.equals("@id");
    }
    String stated = JsonLd.text(thing.path("headline"));
    String name = stated == null ? JsonLd.text(thing.path("name")) : stated;
    Headline headline = name == null ? null : new Headline(name);
    if (elsewhere && !addresses.isEmpty()) {
      boolean isCopy =
          headline != null && titles.stream().anyMatch(t -> t.bare().equals(headline.bare()));
      return isCopy ? Match.SAME : Match.OTHER;
    }
    if (headline != null && titles.stream().anyMatch(headline::isLike)) {
      return Match.SAME;
    }
    return stated != null && isNamed ? Match.OTHER : Match.UNKNOWN;
  }

  private void addAddress(String address) {
    String path = path(address);
    if (path != null) {
      addresses.add(path);
    }
  }

  private void addTitle(String title) {
    if (title != null && title.length() > 3) {
      titles.add(new Headline(title));
    }
  }

  /** What makes an address this article's: its path, without marks of variants; null for none. */
  private static String path(String address) {
    if (address == null || address.length() > 2_000) {
      return null;
    }
    String path = Address.of(address).path();
    int to = path.length();
    while (to > 0 && path.charAt(to - 1) == '/') {
      to--;
    }
    return to > 1 ? path.substring(0, to).toLowerCase(Locale.ROOT) : null;
  }
}
