package org.minhchung.alerts.subscribe;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.minhchung.alerts.claim.Repetition;
import org.minhchung.events.Alert;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Correction;
import org.minhchung.events.Subscription;

/** Writes down what a subscriber is to be told about an article. */
final class AlertWriter {
  private final Function<String, Optional<Claim>> claims;
  private final Clock clock;

  AlertWriter(Function<String, Optional<Claim>> claims, Clock clock) {
    this.claims = claims;
    this.clock = clock;
  }

  /** What the outlet did to an article of a story that was told before. */
  Alert write(Subscription subscription, Correction correction) {
    return new Alert(
        ArticleId.of(subscription.id() + "~" + correction.id()),
        subscription.id(),
        correction.storyId(),
        correction.articleId(),
        correction.toVersion(),
        correction.title(),
        correction.url(),
        correction.sourceId(),
        correction.language(),
        0,
        correction.quote(),
        correction.claimId(),
        correction.claim(),
        null,
        false,
        factCheck(correction.claimId()).orElse(null),
        "You were told of this story before, and the outlet\u2019s page is no longer what it was.",
        clock.instant(),
        correction);
  }

  /** A new story. */
  Alert write(Subscription subscription, Assessment assessment) {
    Article article = assessment.article();
    Optional<ClaimSighting> sighting = Repetition.foremost(assessment);
    Optional<ClaimMatch> match = sighting.flatMap(s -> s.matches().stream().findFirst());
    return new Alert(
        id(subscription.id(), assessment.cluster()),
        subscription.id(),
        assessment.cluster(),
        article.id(),
        article.version(),
        article.title(),
        article.url(),
        article.sourceId(),
        assessment.language(),
        assessment.score(),
        sighting.map(s -> s.quote().exact()).orElse(null),
        match.map(ClaimMatch::claimId).orElse(null),
        match.map(ClaimMatch::statement).orElse(null),
        match.map(ClaimMatch::rating).orElse(null),
        assessment.flagged(),
        match.flatMap(m -> factCheck(m.claimId())).orElse(null),
        reason(subscription, assessment),
        clock.instant(),
        null);
  }

  /** The same for the same subscription and story, whenever it is made. */
  static String id(String subscriptionId, String storyId) {
    return ArticleId.of(subscriptionId + "~" + storyId);
  }

  private Optional<String> factCheck(String claimId) {
    return claims
        .apply(claimId)
        .flatMap(c -> c.factChecks().stream().findFirst())
        .map(f -> f.url());
  }

  private static String reason(Subscription subscription, Assessment assessment) {
    String query = subscription.query().isBlank() ? "every story" : subscription.query();
    return String.format(
        Locale.ROOT,
        "A new story matches \u201c%s\u201d: score %.2f, threshold %.2f.",
        query,
        assessment.score(),
        subscription.threshold());
  }
}
