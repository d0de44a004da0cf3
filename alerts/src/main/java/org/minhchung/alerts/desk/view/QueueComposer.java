package org.minhchung.alerts.desk.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.QueueRow;
import org.minhchung.events.Article;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Correction;
import org.minhchung.events.Stance;

/** Makes the queue's page. */
public final class QueueComposer {
  private final Reading reading;
  private final Words words;
  private final QueueFilterComposer filters;
  private final ChangesComposer changes;
  private final Function<String, List<Correction>> corrections;

  /**
   * Prepares the page.
   *
   * @param corrections what was observed of an article after it was flagged
   */
  public QueueComposer(
      Reading reading, Outlets outlets, Function<String, List<Correction>> corrections) {
    this.reading = reading;
    this.words = reading.words();
    this.filters = new QueueFilterComposer(reading, outlets);
    this.changes = new ChangesComposer(reading);
    this.corrections = corrections;
  }

  /**
   * The page.
   *
   * @param seenUntil when the latest story the reader knows of was first seen
   */
  public QueueView compose(QueueChoice choice, QueuePage page, Instant seenUntil) {
    return new QueueView(
        choice.one(QueueChoice.QUERY) == null ? "" : choice.one(QueueChoice.QUERY),
        kept(choice),
        filters.compose(choice, page.filters()),
        sorts(choice),
        page.rows().stream().map(this::row).toList(),
        page.total(),
        choice.narrowed(),
        page.next() == null ? null : "/" + choice.with(QueueChoice.AFTER, page.next()).query(),
        choice.hasAny(QueueChoice.AFTER)
            ? "/" + choice.with(QueueChoice.AFTER, null).query()
            : null,
        news(choice, page.total(), seenUntil));
  }

  private static List<QueueView.Kept> kept(QueueChoice choice) {
    return Stream.of(
            QueueChoice.KIND,
            QueueChoice.STATE,
            QueueChoice.LANGUAGE,
            QueueChoice.COUNTRY,
            QueueChoice.SOURCE,
            QueueChoice.CLAIM,
            QueueChoice.SORT)
        .flatMap(name -> choice.all(name).stream().map(v -> new QueueView.Kept(name, v)))
        .toList();
  }

  private List<QueueView.Choice> sorts(QueueChoice choice) {
    String now = choice.one(QueueChoice.SORT);
    return Arrays.stream(QueueRequest.Sort.values())
        .map(QueueChoice::label)
        .map(
            sort ->
                new QueueView.Choice(
                    words.label("sort", sort),
                    null,
                    "/" + choice.with(QueueChoice.SORT, sort).query(),
                    sort.equals(now == null ? QueueChoice.label(QueueRequest.Sort.SCORE) : now)))
        .toList();
  }

  private static String news(QueueChoice choice, long total, Instant seenUntil) {
    String query = choice.with(QueueChoice.AFTER, null).query();
    return "/queue/news"
        + (query.isEmpty() ? "?" : query + "&")
        + "total="
        + total
        + "&since="
        + WebLink.encode(seenUntil.toString());
  }

  private QueueView.Row row(QueueRow row) {
    Article article = row.best().assessment().article();
    ClaimSighting sighting = row.sighting();
    String language = row.best().assessment().language();
    String country = row.best().source() == null ? null : row.best().source().country();
    return new QueueView.Row(
        WebLink.story(row.storyId()),
        row.kind().label(),
        words.label("kind", row.kind().label()),
        words.score(row.score()),
        (int) Math.round(row.score() * 100),
        reading.wording().heading(row.kind(), row.best().assessment().flagged(), sighting),
        sighting == null ? null : reading.wording().voice(sighting),
        sighting == null || sighting.matches().isEmpty()
            ? null
            : reading.claims().of(sighting.matches().get(0)),
        Foreign.of(sighting == null ? article.title() : sighting.quote().exact(), language),
        row.best().outlet(),
        country,
        country == null ? null : words.country(country),
        others(row),
        reading.times().of(row.firstSeen()),
        sighting == null ? null : why(sighting),
        changes.brief(corrections.apply(article.id())),
        row.review().state().label(),
        words.label("state", row.review().state().label()),
        row.review().assignee());
  }

  private String others(QueueRow row) {
    return row.outlets() > 1
        ? words.say("queue.others", row.outlets() - 1, row.countries().size())
        : null;
  }

  private String why(ClaimSighting sighting) {
    List<String> factors = new ArrayList<>();
    factors.add(words.say("why.worth", words.score(sighting.checkworthiness())));
    if (!sighting.matches().isEmpty()) {
      factors.add(words.say("why.match", words.score(sighting.matches().get(0).score())));
      Double asserts = sighting.matches().get(0).stanceScores().get(Stance.ASSERTS.label());
      if (asserts != null) {
        factors.add(words.say("why.asserts", words.score(asserts)));
      }
    }
    return words.say("why", String.join(" × ", factors));
  }
}
