package org.minhchung.alerts.desk.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.Passage;
import org.minhchung.events.Claim;
import org.minhchung.events.Verdict;

/** Makes the catalogue's pages. */
public final class ClaimPageComposer {
  private final Words words;
  private final KnownClaims known;
  private final ClaimComposer claims;
  private final SearchComposer search;

  public ClaimPageComposer(Reading reading, KnownClaims known) {
    this.words = reading.words();
    this.known = known;
    this.claims = new ClaimComposer(reading);
    this.search = new SearchComposer(reading);
  }

  /**
   * The list, by topic.
   *
   * @param query words that must all stand in some rendering; empty for all
   * @param rating label of the rating to show, or empty for all
   */
  public ClaimListView list(String query, String rating) {
    List<Claim> chosen =
        known.all().stream()
            .filter(claim -> rating.isEmpty() || rating(claim).equals(rating))
            .filter(claim -> contains(claim, query))
            .sorted(Comparator.comparing(Claim::id))
            .toList();
    Map<String, List<ClaimView>> topics =
        chosen.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> Objects.requireNonNullElse(claim.topic(), words.say("claims.other")),
                    TreeMap::new,
                    Collectors.mapping(claims::compose, Collectors.toList())));
    return new ClaimListView(
        query,
        topics.entrySet().stream()
            .map(e -> new ClaimListView.Topic(e.getKey(), e.getValue()))
            .toList(),
        chosen.size(),
        known.all().size(),
        ratings(query, rating));
  }

  /**
   * One claim.
   *
   * @param sightings articles in which it was seen, or null where the index cannot be asked
   */
  public ClaimPageView page(Claim claim, SearchPage sightings) {
    return new ClaimPageView(
        claims.compose(claim),
        claim.renderings().entrySet().stream()
            .map(
                e ->
                    new ClaimPageView.Rendering(
                        words.languageName(e.getKey()), Foreign.of(e.getValue(), e.getKey())))
            .toList(),
        claim.sameAs().stream().flatMap(id -> known.get(id).stream()).map(claims::compose).toList(),
        sightings == null
            ? null
            : sightings.hits().stream().map(hit -> sighted(claim, hit)).toList(),
        sightings == null ? 0 : sightings.total(),
        "/search?q=" + WebLink.encode(sightingsQuery(claim.id())));
  }

  /** A hit that shows the sentences which resemble the claim. */
  private SearchView.Hit sighted(Claim claim, SearchPage.Hit hit) {
    List<Passage> passages =
        hit.article().assessment().sightings().stream()
            .filter(s -> s.matches().stream().anyMatch(m -> m.claimId().equals(claim.id())))
            .map(s -> new Passage(Field.TEXT, s.quote().start(), s.quote().end()))
            .toList();
    return search.hit(new SearchPage.Hit(hit.article(), passages, hit.review()));
  }

  /** The query that finds a claim's sightings. */
  public static String sightingsQuery(String claimId) {
    return claimId.matches("[\\p{Alnum}_-]+")
        ? "claim:" + claimId
        : "claim:\"" + claimId.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private List<QueueView.Choice> ratings(String query, String rating) {
    Map<String, Long> counts =
        known.all().stream()
            .filter(claim -> contains(claim, query))
            .collect(Collectors.groupingBy(ClaimPageComposer::rating, Collectors.counting()));
    Stream<String> labels =
        Stream.concat(Stream.of(Verdict.values()).map(QueueChoice::label), Stream.of("none"));
    return labels
        .filter(label -> counts.containsKey(label) || label.equals(rating))
        .map(
            label ->
                new QueueView.Choice(
                    words.label("verdict", label),
                    words.number(counts.getOrDefault(label, 0L)),
                    "/claims?q="
                        + WebLink.encode(query)
                        + (label.equals(rating) ? "" : "&rating=" + label),
                    label.equals(rating)))
        .toList();
  }

  private static String rating(Claim claim) {
    return claim.rating() == null ? "none" : QueueChoice.label(claim.rating());
  }

  private static boolean contains(Claim claim, String query) {
    String all =
        Stream.concat(
                Stream.of(claim.id(), claim.statement()), claim.renderings().values().stream())
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }
}
