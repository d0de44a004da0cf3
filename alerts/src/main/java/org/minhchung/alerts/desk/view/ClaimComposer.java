package org.minhchung.alerts.desk.view;

import org.minhchung.events.Claim;
import org.minhchung.events.FactCheck;

/** Makes a claim of the catalogue presentable. */
final class ClaimComposer {
  private final Words words;
  private final ClaimTexts claims;

  ClaimComposer(Reading reading) {
    this.words = reading.words();
    this.claims = reading.claims();
  }

  ClaimView compose(Claim claim) {
    return new ClaimView(
        claim.id(),
        WebLink.claim(claim.id()),
        claims.of(claim),
        ClaimTexts.in(claim, "en"),
        claim.renderings().containsKey("vi") ? ClaimTexts.in(claim, "vi") : null,
        claim.rating() == null ? null : QueueChoice.label(claim.rating()),
        claim.rating() == null ? null : words.label("verdict", claim.rating().label()),
        claim.topic(),
        claim.explanation(),
        claim.status() == Claim.Status.RETIRED,
        claim.factChecks().stream().map(this::check).toList());
  }

  private ClaimView.Check check(FactCheck check) {
    return new ClaimView.Check(
        check.publisher(),
        WebLink.outside(check.url()),
        check.date(),
        check.rating(),
        check.language() == null ? null : words.languageName(check.language()));
  }
}
