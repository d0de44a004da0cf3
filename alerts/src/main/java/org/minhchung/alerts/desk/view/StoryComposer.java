package org.minhchung.alerts.desk.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.alerts.claim.Repetition;
import org.minhchung.alerts.index.StoredArticle;
import org.minhchung.alerts.index.Story;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimSighting;

/** Makes a story's page. */
public final class StoryComposer {
  private final Reading reading;
  private final Words words;
  private final ArticleComposer articles;
  private final SightingComposer sightings;

  public StoryComposer(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
    this.articles = new ArticleComposer(reading);
    this.sightings = new SightingComposer(reading);
  }

  /**
   * The page.
   *
   * @param articleId the article to show, or null for the one with the highest score
   * @param version its version to show, or null for the newest
   * @return nothing if the story has no such article or version
   */
  public Optional<StoryView> compose(Story story, String articleId, Integer version) {
    return story.articles().stream()
        .filter(a -> articleId == null || id(a).equals(articleId))
        .findFirst()
        .flatMap(
            versions ->
                assessments(versions)
                    .filter(a -> version == null || a.article().version() == version)
                    .findFirst()
                    .map(shown -> view(story, versions, shown)));
  }

  private StoryView view(Story story, Story.Versions versions, Assessment shown) {
    List<ClaimSighting> ranked =
        shown.sightings().stream()
            .sorted(Comparator.comparingDouble(ClaimSighting::probability).reversed())
            .toList();
    StoredArticle current = versions.current();
    return new StoryView(
        story.id(),
        current.kind() == null ? null : current.kind().label(),
        current.kind() == null ? null : words.label("kind", current.kind().label()),
        words.score(shown.score()),
        (int) Math.round(shown.score() * 100),
        reading.wording().heading(null, shown.flagged(), Repetition.foremost(shown).orElse(null)),
        articles.compose(story.id(), versions, shown, ranked),
        sightings.compose(shown.flagged(), ranked, shown.language()),
        shown.reasons(),
        shown.excluded().entrySet().stream()
            .map(e -> words.number(e.getValue()) + " " + words.labelOr("statement", e.getKey()))
            .toList(),
        shown.models().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .sorted()
            .toList(),
        story.articles().stream()
            .sorted(Comparator.comparing(StoryComposer::time))
            .map(a -> telling(story.id(), a, id(a).equals(id(versions))))
            .toList(),
        story.total() - story.articles().size());
  }

  private StoryView.Telling telling(String storyId, Story.Versions versions, boolean shown) {
    StoredArticle stored = versions.current();
    Assessment assessment = stored.assessment();
    String country = stored.source() == null ? null : stored.source().country();
    return new StoryView.Telling(
        WebLink.story(storyId, id(versions)),
        reading.times().of(time(versions)),
        stored.outlet(),
        country == null ? null : words.country(country),
        Foreign.of(assessment.article().title(), assessment.language()),
        words.score(assessment.score()),
        Repetition.foremost(assessment).map(reading.wording()::margin).orElse(null),
        shown);
  }

  private static Stream<Assessment> assessments(Story.Versions versions) {
    return Stream.concat(Stream.of(versions.current().assessment()), versions.earlier().stream());
  }

  private static String id(Story.Versions versions) {
    return versions.current().assessment().article().id();
  }

  private static Instant time(Story.Versions versions) {
    Article article = versions.current().assessment().article();
    return Stream.of(
            article.publishedAt(),
            article.fetchedAt(),
            versions.current().assessment().assessedAt())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(Instant.EPOCH);
  }
}
