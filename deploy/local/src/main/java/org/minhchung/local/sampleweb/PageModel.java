package org.minhchung.local.sampleweb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minhchung.events.Json;

/**
 * What a page template shows.
 *
 * @param article null on a front page
 * @param updated null while the article has not changed
 * @param related other articles of the outlet
 */
public record PageModel(
    Outlet outlet,
    SampleArticle article,
    String url,
    Instant published,
    Instant updated,
    List<Link> related) {

  /** A link to another article. */
  public record Link(String title, String summary, String section, String url, Instant published) {}

  /** BCP-47 of the page. */
  public String language() {
    return article == null || article.language() == null ? outlet.language() : article.language();
  }

  /** The article's text in parts. */
  public List<SampleArticle.Block> blocks() {
    return article.blocks();
  }

  /** A date as the outlet's readers write it. */
  public String date(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(outlet.language()))
        .format(ZonedDateTime.ofInstant(time, ZoneOffset.UTC));
  }

  /** schema.org metadata; the type follows the genre. */
  public String jsonLd() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", schemaType());
    data.put("headline", article.title());
    data.put("description", article.summary());
    data.put("articleSection", article.section());
    data.put("inLanguage", language());
    data.put("datePublished", published.toString());
    data.put("dateModified", (updated == null ? published : updated).toString());
    data.put("author", Map.of("@type", "Organization", "name", article.byline()));
    data.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", outlet.name()));
    data.put("mainEntityOfPage", url);
    try {
      return Json.mapper().writeValueAsString(data).replace("</", "<\\/");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON-LD for " + url, e);
    }
  }

  private String schemaType() {
    return switch (article.genre()) {
      case "opinion" -> "OpinionNewsArticle";
      case "satire" -> "SatiricalArticle";
      case "live" -> "LiveBlogPosting";
      default -> "NewsArticle";
    };
  }
}
