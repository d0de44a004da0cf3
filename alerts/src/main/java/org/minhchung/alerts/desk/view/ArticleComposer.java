package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minhchung.alerts.index.StoredArticle;
import org.minhchung.alerts.index.Story;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Quote;
import org.minhchung.events.QuoteAnchor;

/** Makes an article readable, with its sightings marked in their places. */
final class ArticleComposer {
  private final Reading reading;
  private final Words words;

  ArticleComposer(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /**
   * A version of an article.
   *
   * @param shown the assessment of the version to show
   * @param sightings its sightings in the order of their numbers
   */
  ArticleView compose(
      String storyId, Story.Versions versions, Assessment shown, List<ClaimSighting> sightings) {
    Article article = shown.article();
    StoredArticle current = versions.current();
    String country = current.source() == null ? null : current.source().country();
    boolean newest = article.version() == current.assessment().article().version();
    return new ArticleView(
        article.id(),
        article.version(),
        Foreign.of(article.title(), shown.language()),
        current.outlet(),
        country == null ? null : words.country(country),
        words.languageName(shown.language()),
        words.label("genre", article.genre().label()),
        reading.times().of(article.publishedAt()),
        reading.times().of(article.modifiedAt()),
        reading.times().of(article.fetchedAt()),
        WebLink.outside(article.url()),
        article.snapshot() == null ? null : snapshot(article.snapshot()),
        WebLink.served(storyId, article.id(), article.version()),
        WebLink.evidence(storyId),
        paragraphs(article.text(), sightings),
        versions(storyId, versions, article.version()),
        newest ? null : WebLink.story(storyId, article.id()));
  }

  private String snapshot(Article.Snapshot snapshot) {
    return words.say(
        "article.snapshot", snapshot.file(), Long.toString(snapshot.offset()), snapshot.sha256());
  }

  private List<ArticleView.Paragraph> paragraphs(String text, List<ClaimSighting> sightings) {
    List<Passages.Mark> marks =
        IntStream.range(0, sightings.size())
            .boxed()
            .flatMap(i -> mark(text, sightings.get(i).quote(), i + 1).stream())
            .toList();
    List<ArticleView.Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (end > start) {
        int from = start;
        paragraphs.add(
            new ArticleView.Paragraph(
                Passages.of(text, start, end, marks),
                marks.stream()
                    .filter(mark -> mark.start() >= from && mark.start() < end)
                    .map(mark -> margin(mark.id(), sightings.get(mark.id() - 1)))
                    .toList()));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** Where the quote's words stand; nowhere where they have changed, for it said others. */
  private static Optional<Passages.Mark> mark(String text, Quote quote, int number) {
    return QuoteAnchor.find(quote, text)
        .filter(QuoteAnchor::sameWords)
        .map(anchor -> new Passages.Mark(anchor.start(), anchor.end(), number));
  }

  private ArticleView.Margin margin(int number, ClaimSighting sighting) {
    return new ArticleView.Margin(
        number,
        reading.wording().margin(sighting),
        sighting.speaker(),
        words.score(sighting.probability()));
  }

  private List<ArticleView.Version> versions(String storyId, Story.Versions versions, int shown) {
    return Stream.concat(Stream.of(versions.current().assessment()), versions.earlier().stream())
        .map(
            a ->
                new ArticleView.Version(
                    WebLink.story(storyId, a.article().id()) + "&version=" + a.article().version(),
                    a.article().version(),
                    reading.times().of(a.article().fetchedAt()),
                    words.score(a.score()),
                    a.flagged(),
                    a.article().version() == shown))
        .toList();
  }
}
