package org.minhchung.analyze.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.match.ClaimIndex;
import org.minhchung.events.Article;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.FactCheck;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Source;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Voice;

/** Decides whether an article is flagged, and says why or why not in plain sentences. */
final class Reasons {
  private static final Set<Article.Genre> NEVER =
      Set.of(Article.Genre.OPINION, Article.Genre.SATIRE, Article.Genre.FACT_CHECK);
  private static final Set<Source.Kind> NEVER_SOURCES =
      Set.of(Source.Kind.SATIRE, Source.Kind.FACT_CHECKER);

  private final ClaimIndex claims;
  private final AnalyzeConfig.Matching matching;

  /** The decision and its reasons, at least one. */
  record Decision(boolean flagged, List<String> reasons) {
    static Decision no(String reason) {
      return new Decision(false, List.of(reason));
    }
  }

  Reasons(ClaimIndex claims, AnalyzeConfig.Matching matching) {
    this.claims = claims;
    this.matching = matching;
  }

  static String irrelevant(RelevanceGrade grade) {
    return switch (grade) {
      case WAR -> "is about the Vietnam War, not about Vietnam today";
      case PASSING -> "names Vietnam only in passing";
      case DIASPORA -> "is about people of Vietnamese origin elsewhere";
      default -> "is not about Vietnam";
    };
  }

  /** The reasons, and that they rest on a part of the article where not all was read. */
  static List<String> withUnread(List<String> reasons, int length, SentenceReading.Result read) {
    List<String> all = new ArrayList<>(reasons);
    if (read.unread() > 0) {
      all.add(
          "was read only up to sentence " + read.read() + " of " + (read.read() + read.unread()));
    }
    if (length > Assessor.LONGEST) {
      all.add("was read only up to character " + Assessor.LONGEST + " of " + length);
    }
    return List.copyOf(all);
  }

  /**
   * The decision on an article.
   *
   * @param stanceReadable whether denials can be told from assertions in its language; where not,
   *     nothing is flagged
   */
  Decision decide(
      Article article,
      Source.Kind sourceKind,
      boolean stanceReadable,
      List<ClaimSighting> sightings) {
    boolean flagged = false;
    Set<String> reasons = new LinkedHashSet<>();
    List<String> others = new ArrayList<>();
    for (ClaimSighting sighting : sightings) {
      if (sighting.matches().isEmpty()) {
        continue;
      }
      ClaimMatch first = sighting.matches().get(0);
      Claim claim = claims.claim(first.claimId()).orElse(null);
      String obstacle = obstacle(article, sourceKind, sighting, first, claim);
      if (obstacle == null && !stanceReadable) {
        obstacle = "is in a language in which denials cannot be told from assertions yet";
      }
      if (obstacle == null && !stands(sighting, sightings)) {
        obstacle = "only echoes what it reports or denies elsewhere: “" + first.statement() + "”";
      }
      if (obstacle == null) {
        flagged = true;
        reasons.add(repeats(claim));
      } else {
        others.add(obstacle);
      }
    }
    reasons.addAll(others);
    if (reasons.isEmpty()) {
      reasons.add("no sentence resembles a known claim");
    }
    return new Decision(flagged, List.copyOf(reasons));
  }

  /**
   * Whether the rest of the article leaves the assertion standing: it denies the claim nowhere, and
   * does not report it more closely than it seems to assert it. A loose echo of what an article
   * tells in order to refute it is no assertion.
   */
  private boolean stands(ClaimSighting sighting, List<ClaimSighting> all) {
    ClaimMatch match = sighting.matches().get(0);
    for (ClaimSighting other : all) {
      if (other.matches().isEmpty() || !other.matches().get(0).claimId().equals(match.claimId())) {
        continue;
      }
      ClaimMatch same = other.matches().get(0);
      boolean asserts = other.stated() && same.stance() == Stance.ASSERTS;
      boolean denies = same.stance() == Stance.DENIES && same.score() >= matching.link();
      if (denies || (!asserts && same.score() > match.score())) {
        return false;
      }
    }
    return true;
  }

  /** Why this sighting does not flag the article, or null where it does. */
  private String obstacle(
      Article article,
      Source.Kind sourceKind,
      ClaimSighting sighting,
      ClaimMatch match,
      Claim claim) {
    String about = ": “" + match.statement() + "”";
    if (match.score() < matching.link()) {
      return "resembles a known claim, but not closely enough" + about;
    }
    if (claim == null || !claim.refuted()) {
      return "repeats a claim that nobody has refuted" + about;
    }
    if (match.stance() == Stance.DENIES) {
      return "says that a known claim is wrong" + about;
    }
    String voice = voice(sighting);
    if (voice != null) {
      return voice + about;
    }
    if (match.stance() == Stance.REPORTS || sighting.voice() != Voice.OUTLET) {
      return "only reports who said it" + about;
    }
    if (match.stance() != Stance.ASSERTS) {
      return "speaks of something else than a known claim" + about;
    }
    if (NEVER.contains(article.genre())) {
      return "is marked as " + article.genre().label() + about;
    }
    if (sourceKind != null && NEVER_SOURCES.contains(sourceKind)) {
      return "comes from a source of kind " + sourceKind.label() + about;
    }
    if (sighting.kind() != StatementKind.FACT) {
      return "puts it as " + sighting.kind().label() + ", not as fact" + about;
    }
    return null;
  }

  /** What the outlet does with the sentence where it does not state it, or null. */
  private static String voice(ClaimSighting sighting) {
    if (!sighting.reading().firm()) {
      return null;
    }
    return switch (sighting.reading().kind()) {
      case REBUTTED -> "says that a known claim is wrong";
      case QUESTIONED -> "only asks or supposes it";
      case IRONIC -> "does not mean it";
      case HEADLINE_ONLY -> "states it in the headline only and reports who said it";
      case ASSERTED, REPORTED, QUOTED -> null;
    };
  }

  private static String repeats(Claim claim) {
    StringBuilder reason =
        new StringBuilder("repeats a claim rated ").append(claim.rating().label());
    if (!claim.factChecks().isEmpty()) {
      FactCheck check = claim.factChecks().get(0);
      reason.append(" by ").append(check.publisher());
      if (check.date() != null) {
        reason.append(" (").append(check.date()).append(")");
      }
    }
    return reason.append(": “").append(claim.statement()).append("”").toString();
  }
}
