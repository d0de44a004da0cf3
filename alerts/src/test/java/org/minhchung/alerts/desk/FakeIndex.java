package org.minhchung.alerts.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.alerts.index.DayCounts;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.QueueRow;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.minhchung.alerts.index.StoredArticle;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.index.WouldHaveFired;
import org.minhchung.alerts.query.CompiledQuery;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.Passage;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.ClaimSighting;

/** Stories in memory, or an index that does not answer. */
final class FakeIndex implements ArticleIndex {
  final List<Story> stories = new ArrayList<>();
  final Reviews reviews;
  List<DayCounts> days = List.of();
  boolean down;

  FakeIndex(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public QueuePage queue(QueueRequest request) {
    answer();
    CompiledQuery.of(request.query());
    List<QueueRow> all =
        stories.stream()
            .map(this::row)
            .filter(r -> request.kinds().isEmpty() || request.kinds().contains(r.kind()))
            .toList();
    List<QueueRow> rows =
        all.stream()
            .filter(
                r -> request.states().isEmpty() || request.states().contains(r.review().state()))
            .sorted(
                request.sort() == QueueRequest.Sort.SCORE
                    ? Comparator.comparingDouble(QueueRow::score).reversed()
                    : Comparator.comparing(QueueRow::firstSeen).reversed())
            .toList();
    Map<QueueKind, Long> kinds = count(all, QueueRow::kind);
    Map<StoryState, Long> states = count(all, r -> r.review().state());
    return new QueuePage(
        rows.subList(0, Math.min(request.size(), rows.size())),
        rows.size(),
        rows.size() > request.size() ? "next" : null,
        new QueuePage.Filters(
            kinds,
            states,
            count(all, r -> r.languages().get(0)),
            count(all, r -> r.best().source().country()),
            count(all, r -> r.best().source().id()),
            Map.of("river-runs-backwards", 1L)));
  }

  private static <T> Map<T, Long> count(List<QueueRow> rows, Function<QueueRow, T> value) {
    return rows.stream().collect(Collectors.groupingBy(value, Collectors.counting()));
  }

  private QueueRow row(Story story) {
    StoredArticle best = story.articles().get(0).current();
    return new QueueRow(
        story.id(),
        best.kind(),
        best,
        best.assessment().sightings().stream()
            .max(Comparator.comparingDouble(ClaimSighting::probability))
            .orElse(null),
        best.assessment().score(),
        story.articles().size(),
        story.articles().size(),
        story.articles().stream()
            .map(a -> a.current().source().country())
            .collect(Collectors.toSet()),
        List.of(best.assessment().language()),
        best.assessment().article().fetchedAt(),
        best.assessment().article().fetchedAt(),
        reviews.of(story.id()));
  }

  @Override
  public Optional<Story> story(String id) {
    answer();
    return stories.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public SearchPage search(SearchRequest request) {
    answer();
    CompiledQuery.of(request.query());
    List<SearchPage.Hit> hits =
        stories.stream()
            .flatMap(s -> s.articles().stream())
            .map(
                a ->
                    new SearchPage.Hit(
                        a.current(),
                        passages(a.current(), request.query()),
                        reviews.of(a.current().assessment().cluster())))
            .filter(hit -> request.query().contains(":") || !hit.passages().isEmpty())
            .toList();
    return new SearchPage(hits, hits.size(), null);
  }

  private static List<Passage> passages(StoredArticle article, String word) {
    int place = article.assessment().article().text().indexOf(word);
    return place < 0 ? List.of() : List.of(new Passage(Field.TEXT, place, place + word.length()));
  }

  @Override
  public WouldHaveFired wouldHaveFired(String query, double threshold, boolean flaggedOnly) {
    answer();
    return new WouldHaveFired(3, 8, 30);
  }

  @Override
  public List<DayCounts> perDay(int number, ZoneId zone) {
    answer();
    return days.subList(Math.max(0, days.size() - number), days.size());
  }

  private void answer() {
    if (down) {
      throw new SearchUnavailableException("connection refused", null);
    }
  }
}
