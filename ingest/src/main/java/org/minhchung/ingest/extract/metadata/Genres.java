package org.minhchung.ingest.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.page.PageView;

/**
 * Tells opinion, satire, fact-checks, live pages and videos from news by what the page says of
 * itself: schema.org types, the section's name, the words of its address, the word before or after
 * its title. Erring towards opinion is the safe side: opinion is never flagged. But only whole
 * names count, for news taken for opinion would hide its claims.
 */
final class Genres {
  private static final int MAX_TITLE = 500;

  private static final Map<String, Genre> TYPES =
      Map.of(
          "OpinionNewsArticle", Genre.OPINION,
          "ReviewNewsArticle", Genre.OPINION,
          "SatiricalArticle", Genre.SATIRE,
          "LiveBlogPosting", Genre.LIVE,
          "ClaimReview", Genre.FACT_CHECK,
          "AdvertiserContentArticle", Genre.OTHER);

  private Genres() {}

  static Genre of(PageView page, Titles title, String section) {
    Set<String> types = page.jsonLd().allTypes();
    if (!types.isEmpty()) {
      for (Map.Entry<String, Genre> known : TYPES.entrySet()) {
        if (types.contains(known.getKey())) {
          return known.getValue();
        }
      }
    }
    if ("true".equalsIgnoreCase(page.meta().first("article:opinion", "og:article:opinion"))) {
      return Genre.OPINION;
    }
    Genre genre = GenreWords.ofNames(sections(page, section), directories(page.url()));
    if (genre == null) {
      genre = ofTitle(page, title);
    }
    if (genre != null) {
      return genre;
    }
    String type = page.meta().first("og:type");
    return type != null && type.startsWith("video") ? Genre.VIDEO : Genre.NEWS;
  }

  private static String sections(PageView page, String section) {
    StringBuilder said = new StringBuilder("/").append(fold(section)).append('/');
    JsonNode article = page.jsonLd().article();
    for (String field : new String[] {"articleSection", "genre"}) {
      JsonNode names = article.path(field);
      if (names.isTextual()) {
        said.append(fold(names.asText())).append('/');
      }
      names.forEach(s -> said.append(fold(s.asText())).append('/'));
    }
    return said.length() > 5_000 ? "/" : said.toString();
  }

  private static Genre ofTitle(PageView page, Titles title) {
    Genre genre = GenreWords.ofTitle(fold(title.text()));
    String whole = page.documentTitle();
    if (genre == null && whole.length() <= MAX_TITLE) {
      genre = GenreWords.ofTitle(fold(whole));
      genre = genre == null ? GenreWords.ofParts(Titles.SEPARATOR.split(fold(whole), -1)) : genre;
    }
    return genre;
  }

  /** The directories of an address; the last part is the headline, whose words prove nothing. */
  private static String directories(String url) {
    int host = url.indexOf("//");
    int from = host < 0 ? 0 : url.indexOf('/', host + 2);
    if (from < 0) {
      return "";
    }
    int to = from;
    while (to < url.length() && url.charAt(to) != '?' && url.charAt(to) != '#') {
      to++;
    }
    int last = url.lastIndexOf('/', url.charAt(to - 1) == '/' ? to - 2 : to - 1);
    if (last <= from) {
      return "";
    }
    String directories = url.substring(from, last + 1);
    if (directories.indexOf('%') >= 0) {
      try {
        directories = URLDecoder.decode(directories.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return fold(directories); // a stray percent sign; the words are readable all the same
      }
    }
    return fold(directories);
  }

  private static String fold(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
