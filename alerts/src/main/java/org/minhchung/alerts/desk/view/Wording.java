package org.minhchung.alerts.desk.view;

import org.minhchung.alerts.claim.Repetition;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Stance;
import org.minhchung.events.Verdict;
import org.minhchung.events.Voice;

/** Says what the machine found, and no more than that. */
final class Wording {
  private final Words words;
  private final ClaimTexts claims;

  Wording(Words words, ClaimTexts claims) {
    this.words = words;
    this.claims = claims;
  }

  /**
   * A story's heading in the queue.
   *
   * @param flagged whether the sentence's article is flagged
   */
  String heading(QueueKind kind, boolean flagged, ClaimSighting sighting) {
    if (kind == QueueKind.CORRECTED) {
      return words.say("wording.corrected");
    }
    return sighting == null ? words.say("wording.nothing") : sighting(flagged, sighting);
  }

  /**
   * What a sentence does, such as {@code Repeats a claim rated False by VERA Files (2023-05)}. Only
   * a sentence that flags its article repeats; where the machine is less sure, or the sentence is
   * opinion, satire or another's words, it may resemble.
   */
  String sighting(boolean flagged, ClaimSighting sighting) {
    if (sighting.matches().isEmpty()) {
      return words.say("wording.no-match");
    }
    ClaimMatch match = sighting.matches().get(0);
    boolean unsure = match.stance() == Stance.ASSERTS && !Repetition.is(flagged, sighting);
    return match(match, "wording." + (unsure ? "resembles" : match.stance().label()));
  }

  private String match(ClaimMatch match, String does) {
    Claim claim = claims.claim(match.claimId()).orElse(null);
    FactCheck check =
        claim == null || claim.factChecks().isEmpty() ? null : claim.factChecks().get(0);
    if (check != null && check.rating() != null) {
      return words.say(does + ".checked", words.rating(check.rating()), checker(check));
    }
    Verdict rating = claim == null ? match.rating() : claim.rating();
    return rating == null
        ? words.say(does + ".unrated")
        : words.say(does + ".rated", words.label("verdict", rating.label()));
  }

  /** Whose words a sentence is. */
  String voice(ClaimSighting sighting) {
    return words.label("voice", sighting.voice() == null ? "unknown" : sighting.voice().label());
  }

  /** What the margin says beside a sentence: says, reports or rebuts. */
  String margin(ClaimSighting sighting) {
    Stance stance = sighting.matches().isEmpty() ? null : sighting.matches().get(0).stance();
    if (stance == Stance.DENIES) {
      return words.say("margin.rebuts");
    }
    boolean others = sighting.voice() == Voice.QUOTED || sighting.voice() == Voice.REPORTED;
    return words.say(stance == Stance.REPORTS || others ? "margin.reports" : "margin.says");
  }

  private static String checker(FactCheck check) {
    return check.date() == null ? check.publisher() : check.publisher() + " (" + check.date() + ")";
  }
}
