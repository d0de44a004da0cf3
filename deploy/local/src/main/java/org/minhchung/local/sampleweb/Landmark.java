package org.minhchung.local.sampleweb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minhchung.ingest.health.Canary;

/**
 * A page of one outlet that is not announced, so that only who knows it visits it. In the middle of
 * the demo the outlet tries a new layout on it, which draws the text by script; a crawler then
 * reads a teaser, and the desk should say so.
 */
final class Landmark {
  private static final String PATH = "/archive/the-sunday-boat";
  private static final Duration REDESIGN = Duration.ofMinutes(3);

  private final String outlet;
  private final SampleArticle article;

  private Landmark(String outlet, SampleArticle article) {
    this.outlet = outlet;
    this.article = article;
  }

  /** The one that is shipped. */
  static Landmark shipped() {
    Map.Entry<String, String> file = ResourceTree.read("landmark").entrySet().iterator().next();
    try {
      return new Landmark(
          file.getKey().replace(".md", ""),
          SampleWebContent.article(file.getKey(), file.getValue()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sample web, landmark: " + e.getMessage(), e);
    }
  }

  /** Whether an address of an edition is its. */
  boolean isAt(Edition edition, String path) {
    return isOf(edition) && path.equals(PATH);
  }

  /** The template that shows it at a moment. */
  static String layout(Edition edition, Instant start, Instant now) {
    boolean redesigned = !now.isBefore(start.plus(REDESIGN));
    return redesigned ? "redesigned" : edition.outlet().layout();
  }

  PageModel page(Edition edition, Instant start) {
    return new PageModel(edition.outlet(), article, edition.base() + PATH, start, null, List.of());
  }

  /** What stands there, for those who want to know whether they read it rightly. */
  Canary canary(Edition edition) {
    List<String> beginnings =
        article.blocks().stream().map(block -> block.text().split("[.,]")[0]).toList();
    return new Canary(
        outlet,
        article.title(),
        edition.base() + PATH,
        new Canary.Expectation(article.title(), beginnings, beginnings.size(), null, null));
  }

  boolean isOf(Edition edition) {
    return edition.outlet().id().equals(outlet);
  }
}
