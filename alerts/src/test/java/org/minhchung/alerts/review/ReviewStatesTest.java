package org.minhchung.alerts.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.ReviewHash;
import org.minhchung.events.Verdict;

class ReviewStatesTest {
  private final ReviewFixture review = new ReviewFixture();

  @Test
  void anEventWhoseHashDoesNotHoldIsLeftOut() {
    review.states.accept(event(1, "an", Action.TRIAGE, null, null).withHash("0".repeat(64)));
    review.states.accept(event(1, "an", Action.TRIAGE, null, null));
    assertThat(review.story()).isEqualTo(StoryReview.untouched(ReviewFixture.STORY));
    assertThat(review.states.events()).isEmpty();
  }

  @Test
  void falseIsNotPublishedByOnePersonWhoeverWroteTheEvents() throws Exception {
    ReviewEvent proposal = review.verdict("an", Verdict.FALSE, true);
    review.states.accept(ReviewHash.seal(event(2, "an", Action.PUBLISH, null, proposal.hash())));
    review.states.accept(
        ReviewHash.seal(event(2, "an", Action.SECOND, Verdict.FALSE, proposal.hash())));
    assertThat(review.story().state()).isEqualTo(StoryState.SECOND_REVIEW);

    review.states.accept(
        ReviewHash.seal(event(2, "binh", Action.SECOND, Verdict.FALSE, proposal.hash())));
    assertThat(review.story().second()).isNotNull();
  }

  private static ReviewEvent event(
      int sequence, String actor, Action action, Verdict verdict, String previousHash) {
    return new ReviewEvent(
        "e" + sequence + actor + action,
        ReviewFixture.STORY,
        sequence,
        ReviewFixture.CLOCK.instant(),
        actor,
        action,
        verdict,
        null,
        0,
        null,
        null,
        null,
        false,
        previousHash,
        null);
  }
}
