package org.minhchung.ingest.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.Address;

/**
 * Tells opinion, satire, fact-checks, live pages and videos from news by what the page says of
 * itself: schema.org types, the section's name, the words of its address, the word before or after
 * its title. Erring towards opinion is the safe side: opinion is never flagged. But only whole
 * names count, for news taken for opinion would hide its claims.
 */
final class Genres {
  private static final int MAX_TITLE = 500;

  /** In the order in which they count, for a text may be of several. */
  private static final List<Map.Entry<String, Genre>> TYPES =
      List.of(
          Map.entry("SatiricalArticle", Genre.SATIRE),
          Map.entry("ClaimReview", Genre.FACT_CHECK),
          Map.entry("OpinionNewsArticle", Genre.OPINION),
          Map.entry("ReviewNewsArticle", Genre.OPINION),
          Map.entry("LiveBlogPosting", Genre.LIVE),
          Map.entry("AdvertiserContentArticle", Genre.OTHER));

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("&amp;|[&,+|]|\\s(?:and|und|et|y|e)\\s");

  private Genres() {}

  static Genre of(PageView page, Titles title, String section) {
    Set<String> types = page.jsonLd().allTypes();
    if (!types.isEmpty()) {
      for (Map.Entry<String, Genre> known : TYPES) {
        if (types.contains(known.getKey())) {
          return known.getValue();
        }
      }
    }
    if ("true".equalsIgnoreCase(page.meta().first("article:opinion", "og:article:opinion"))) {
      return Genre.OPINION;
    }
    Genre genre =
        GenreWords.ofNames(sections(page, section), host(page.url()) + directories(page.url()));
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
    StringBuilder said = new StringBuilder("/").append(names(section)).append('/');
    JsonNode article = page.jsonLd().article();
    for (String field : new String[] {"articleSection", "genre"}) {
      JsonNode names = article.path(field);
      if (names.isTextual()) {
        said.append(names(names.asText())).append('/');
      }
      names.forEach(s -> said.append(names(s.asText())).append('/'));
    }
    return said.length() > 5_000 ? "/" : said.toString();
  }

  private static Genre ofTitle(PageView page, Titles title) {
    Genre genre = GenreWords.ofTitle(fold(title.kicker()) + ':');
    genre = genre == null ? GenreWords.ofTitle(fold(title.text())) : genre;
    String whole = page.documentTitle();
    if (genre == null && whole.length() <= MAX_TITLE) {
      String folded = fold(whole);
      genre = GenreWords.ofTitle(folded);
      genre =
          genre == null
              ? GenreWords.ofParts(Titles.SEPARATOR.split(folded, -1), site(page))
              : genre;
    }
    return genre;
  }

  private static String site(PageView page) {
    return fold(page.meta().first("og:site_name", "application-name"));
  }

  /** The first name of a host below a domain, as in opinion.paper.example. */
  private static String host(String url) {
    String host = Address.of(url).host();
    int dot = host.indexOf('.');
    boolean isBelow = dot > 0 && host.indexOf('.', dot + 1) > 0;
    return isBelow ? '/' + fold(host.substring(0, dot)) + '/' : "";
  }

  /** What a section's name names, each between slashes: "Opinion and analysis". */
  private static String names(String section) {
    String whole = fold(section);
    return whole + '/' + BETWEEN_NAMES.matcher(whole).replaceAll("/");
  }

  /** The directories of an address; the last part is the headline, whose words prove nothing. */
  private static String directories(String url) {
    String path = Address.of(url).path();
    int last = path.lastIndexOf('/', path.length() - (path.endsWith("/") ? 2 : 1));
    if (last <= 0) {
      return "";
    }
    String directories = path.substring(0, last + 1);
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
