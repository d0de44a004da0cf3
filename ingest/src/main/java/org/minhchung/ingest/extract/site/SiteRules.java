package org.minhchung.ingest.extract.site;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.text.Address;
import org.minhchung.ingest.extract.text.PlainText;

/**
 * What somebody has written down to correct extraction on one site. Every part may be null or
 * empty; what it does not find is left to the ordinary ways.
 *
 * @param remove elements that are taken away before anything is read
 * @param dateFormat of the date element's text, or null for any that is understood
 * @param zone of dates that state none
 * @param genres by the beginning of the path
 */
public record SiteRules(
    Evaluator body,
    Evaluator title,
    Evaluator date,
    List<Evaluator> remove,
    DateTimeFormatter dateFormat,
    ZoneId zone,
    Map<String, Genre> genres) {
  private static final int MAX_TEXT = 500;

  /** For every site of which nothing is written down. */
  public static final SiteRules NONE =
      new SiteRules(null, null, null, List.of(), null, null, Map.of());

  /** Takes away what is to be removed; before anything is read. */
  public void prune(Document document) {
    for (Evaluator evaluator : remove) {
      document.select(evaluator).remove();
    }
  }

  /**
   * Leaves nothing but the article's elements in the body, in their order; after everything but the
   * text is read.
   *
   * @return whether there were any
   */
  public boolean narrow(Document document) {
    List<Element> found = body == null ? List.of() : document.select(body);
    Element whole = document.body();
    if (found.isEmpty() || whole == null || found.contains(whole)) {
      return !found.isEmpty();
    }
    List<Element> outermost =
        found.stream().filter(e -> e.parents().stream().noneMatch(found::contains)).toList();
    outermost.forEach(Element::remove);
    whole.empty().appendChildren(outermost);
    return true;
  }

  /** The title, or null. */
  public String title(Document document) {
    Element found = title == null ? null : document.selectFirst(title);
    String text = found == null ? "" : PlainText.of(found, MAX_TEXT);
    return text.isEmpty() ? null : text;
  }

  /** The genre of an address, or null; the longest beginning counts. */
  public Genre genre(String url) {
    if (genres.isEmpty()) {
      return null;
    }
    String path = Address.of(url).path();
    Genre genre = null;
    int longest = 0;
    for (Map.Entry<String, Genre> prefix : genres.entrySet()) {
      if (path.startsWith(prefix.getKey()) && prefix.getKey().length() > longest) {
        genre = prefix.getValue();
        longest = prefix.getKey().length();
      }
    }
    return genre;
  }
}
