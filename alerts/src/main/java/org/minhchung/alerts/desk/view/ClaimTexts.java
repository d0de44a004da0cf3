package org.minhchung.alerts.desk.view;

import java.util.Optional;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;

/** Claims in the reader's language. */
final class ClaimTexts {
  private final KnownClaims claims;
  private final String language;

  ClaimTexts(KnownClaims claims, Words words) {
    this.claims = claims;
    this.language = words.language();
  }

  /** The claim as the catalogue has it now. */
  Optional<Claim> claim(String id) {
    return claims.get(id);
  }

  /** The claim's words for the reader; its id where the catalogue does not know it. */
  Foreign of(String claimId) {
    return claims.get(claimId).map(this::of).orElseGet(() -> Foreign.of(claimId, null));
  }

  /** The same, or the statement at the time of the assessment. */
  Foreign of(ClaimMatch match) {
    return claims
        .get(match.claimId())
        .map(this::of)
        .orElseGet(() -> Foreign.of(match.statement(), "en"));
  }

  /** The claim in the reader's language, else its statement. */
  Foreign of(Claim claim) {
    return in(claim, language);
  }

  /** The claim in a language, else its statement. */
  static Foreign in(Claim claim, String language) {
    String rendering = claim.renderings().get(language);
    return rendering == null
        ? Foreign.of(claim.statement(), "en")
        : Foreign.of(rendering, language);
  }
}
