package org.minhchung.alerts.desk.view;

import java.util.Arrays;
import java.util.List;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.index.StoredArticle;
import org.minhchung.alerts.query.QueryException;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;

/** Makes the page of a search. */
public final class SearchComposer {
  private final Reading reading;
  private final Words words;

  public SearchComposer(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /** Before anything is searched. */
  public SearchView empty() {
    return new SearchView("", false, null, List.of(), List.of(), 0, null, null);
  }

  /** A query that cannot be read. */
  public SearchView problem(String query, QueryException problem) {
    return new SearchView(
        query, true, QueryProblem.of(query, problem, words), List.of(), List.of(), 0, null, null);
  }

  /** What was found. */
  public SearchView compose(SearchRequest request, SearchPage page) {
    return new SearchView(
        request.query(),
        true,
        null,
        Arrays.stream(SearchRequest.Sort.values())
            .map(
                sort ->
                    new QueueView.Choice(
                        words.label("sort", QueueChoice.label(sort)),
                        null,
                        address(request.query(), sort, null),
                        sort == request.sort()))
            .toList(),
        page.hits().stream().map(this::hit).toList(),
        page.total(),
        page.next() == null ? null : address(request.query(), request.sort(), page.next()),
        request.after() == null ? null : address(request.query(), request.sort(), null));
  }

  private static String address(String query, SearchRequest.Sort sort, String after) {
    return "/search?q="
        + WebLink.encode(query)
        + "&sort="
        + QueueChoice.label(sort)
        + (after == null ? "" : "&after=" + WebLink.encode(after));
  }

  SearchView.Hit hit(SearchPage.Hit hit) {
    StoredArticle stored = hit.article();
    Assessment assessment = stored.assessment();
    Article article = assessment.article();
    String country = stored.source() == null ? null : stored.source().country();
    return new SearchView.Hit(
        WebLink.story(assessment.cluster(), article.id()),
        Excerpts.title(article.title(), hit.passages()),
        Excerpts.text(article.text(), hit.passages()),
        assessment.language(),
        Script.direction(assessment.language()),
        stored.outlet(),
        country == null ? null : words.country(country),
        words.languageName(assessment.language()),
        reading
            .times()
            .of(article.publishedAt() == null ? article.fetchedAt() : article.publishedAt()),
        words.score(assessment.score()),
        (int) Math.round(assessment.score() * 100),
        stored.kind() == null ? null : stored.kind().label(),
        stored.kind() == null ? null : words.label("kind", stored.kind().label()),
        words.label("state", hit.review().state().label()));
  }
}
