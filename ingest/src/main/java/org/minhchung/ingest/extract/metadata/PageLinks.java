package org.minhchung.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.PlainText;
import org.minhchung.ingest.source.CanonicalUrl;

/** Where a page says that the rest of the article is, and its lighter copy. */
final class PageLinks {
  private static final int MOST = 20;
  private static final int MAX_LENGTH = 500;
  private static final int MOST_PAGES = 50;
  private static final Pattern PAGE =
      Pattern.compile(
          "^(.*?)(/(?:page|seite|pagina|trang|halaman)[/-]?"
              + "|/|[?&](?:page|p|pg|seite|pagina|trang|halaman)=|[-_](?:p|page-?)?)"
              + "(\\d{1,2})(/|\\.s?html?|\\.php)?$");

  private static final Pattern ENDING = Pattern.compile("(?:/|\\.s?html?|\\.php)$");
  private static final Pattern QUERY = Pattern.compile("[?#].*$");

  private PageLinks() {}

  /** Where the page's copy in AMP is, or null. */
  static String amp(PageView page) {
    String href = page.link("amphtml");
    return href == null ? null : absolute(page.url(), href);
  }

  /** The further pages of the same article, in their order. */
  static List<String> furtherPages(PageView page, String canonical) {
    List<Element> candidates = new ArrayList<>(page.pagers());
    for (Element link : page.links()) {
      if (PageView.hasWord(link.attr("rel"), "next")) {
        candidates.add(link);
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    Numbered own = Numbered.of(canonical);
    String end = own.stem.substring(own.stem.lastIndexOf('/') + 1);
    TreeMap<Integer, String> pages = new TreeMap<>();
    for (Element link : candidates) {
      String href = link.attr("href");
      boolean mayBe = href.contains(end) || href.startsWith("?") || end.contains("%");
      String address = mayBe ? absolute(page.url(), href) : null;
      Matcher m = address == null ? null : PAGE.matcher(address);
      if (m == null || !m.matches()) {
        continue;
      }
      Numbered other = Numbered.of(address);
      boolean isFurther = other.number > own.number && other.number <= MOST_PAGES;
      if (isFurther && other.stem.equals(own.stem) && saysSo(link, m)) {
        pages.putIfAbsent(other.number, address);
      }
    }
    return pages.values().stream().limit(MOST).toList();
  }

  /** A hyphen and a number may as well be another article of the same name. */
  private static boolean saysSo(Element link, Matcher page) {
    String separator = page.group(2);
    if (!separator.startsWith("-") && !separator.startsWith("_")) {
      return true;
    }
    return separator.contains("p") || PlainText.of(link, 20).equals(page.group(3));
  }

  private static String absolute(String base, String href) {
    if (href.isBlank() || href.length() > 2 * MAX_LENGTH) {
      return null;
    }
    try {
      // java.net.URI would take a query alone for one of the directory
      boolean isQuery = href.startsWith("?");
      return isQuery
          ? CanonicalUrl.of(QUERY.matcher(base).replaceFirst("") + href)
          : CanonicalUrl.of(base, href);
    } catch (IllegalArgumentException e) {
      return absoluteOnly(href); // a saved page without an address
    }
  }

  private static String absoluteOnly(String href) {
    try {
      return CanonicalUrl.of(href);
    } catch (IllegalArgumentException e) {
      return null; // not an address
    }
  }

  /** An address without its page number. */
  private record Numbered(String stem, int number) {
    static Numbered of(String address) {
      Matcher m = PAGE.matcher(address);
      boolean numbered = m.matches() && isPage(m.group(3));
      String stem = numbered ? m.group(1) : ENDING.matcher(address).replaceFirst("");
      return new Numbered(stem, numbered ? Integer.parseInt(m.group(3)) : 1);
    }

    private static boolean isPage(String number) {
      return !number.startsWith("0") && Integer.parseInt(number) <= MOST_PAGES;
    }
  }
}
