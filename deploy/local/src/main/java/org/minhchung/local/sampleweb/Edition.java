package org.minhchung.local.sampleweb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One outlet as it stands at this moment: which articles have appeared, which have been corrected.
 */
final class Edition {
  private static final int RELATED = 4;

  private final Outlet outlet;
  private final List<SampleArticle> articles;
  private final String base;
  private final Instant start;
  private final Clock clock;

  /**
   * Prepares an outlet.
   *
   * @param base such as {@code http://outlet.localhost:1234}, without a slash at the end
   * @param start the moment to which the articles' times are relative
   */
  Edition(Outlet outlet, List<SampleArticle> articles, String base, Instant start, Clock clock) {
    this.outlet = outlet;
    this.articles = List.copyOf(articles);
    this.base = base;
    this.start = start;
    this.clock = clock;
  }

  Outlet outlet() {
    return outlet;
  }

  String base() {
    return base;
  }

  /** Articles that have appeared, newest first, corrected ones in their new form. */
  List<SampleArticle> current() {
    Duration elapsed = Duration.between(start, clock.instant());
    return articles.stream()
        .filter(a -> a.at().compareTo(elapsed) <= 0)
        .map(a -> isCorrected(a, elapsed) ? a.corrected() : a)
        .sorted(Comparator.comparing(SampleArticle::at).reversed())
        .toList();
  }

  /** All articles that will ever appear. */
  List<SampleArticle> all() {
    return articles;
  }

  /** The page of an article by its path, if it has appeared. */
  Optional<PageModel> page(String path) {
    return current().stream().filter(a -> path(a).equals(path)).findFirst().map(this::page);
  }

  PageModel front() {
    return new PageModel(outlet, null, base + "/", clock.instant(), null, links(current()));
  }

  PageModel.Link link(SampleArticle a) {
    return new PageModel.Link(a.title(), a.summary(), a.section(), url(a), published(a));
  }

  String url(SampleArticle article) {
    return base + path(article);
  }

  Instant published(SampleArticle article) {
    return start.plus(article.at());
  }

  /** Each layout has a way of its own to name pages. */
  private String path(SampleArticle article) {
    return switch (outlet.layout()) {
      case "tabloid" ->
          "/read/" + Math.floorMod(article.slug().hashCode(), 1_000_000) + "/" + article.slug();
      case "wire" -> "/content/" + article.slug() + ".shtml";
      case "magazine", "longread" -> "/" + article.slug() + "/";
      case "broadcaster" -> "/news/" + article.slug() + ".html";
      case "blog" -> "/?p=" + article.slug();
      default -> "/news/" + article.slug();
    };
  }

  private PageModel page(SampleArticle article) {
    Instant updated =
        original(article)
            .map(SampleArticle::correction)
            .map(c -> start.plus(c.after()))
            .orElse(null);
    List<SampleArticle> others =
        current().stream().filter(a -> !a.slug().equals(article.slug())).limit(RELATED).toList();
    return new PageModel(outlet, article, url(article), published(article), updated, links(others));
  }

  /** The first form of an article that has been corrected. */
  private Optional<SampleArticle> original(SampleArticle article) {
    return articles.stream()
        .filter(a -> a.slug().equals(article.slug()) && a.correction() != null)
        .filter(a -> article.correction() == null)
        .findFirst();
  }

  private List<PageModel.Link> links(List<SampleArticle> some) {
    return some.stream().map(this::link).toList();
  }

  private static boolean isCorrected(SampleArticle article, Duration elapsed) {
    return article.correction() != null && article.correction().after().compareTo(elapsed) <= 0;
  }
}
