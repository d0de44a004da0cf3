package org.minhchung.alerts.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.ReviewHash;

class AuditChainTest {
  private final List<ReviewEvent> events = new ArrayList<>();

  @BeforeEach
  void aStoryWithThreeEvents() throws Exception {
    ReviewFixture review = new ReviewFixture();
    events.add(review.append("an", Action.TRIAGE));
    events.add(review.append("an", Action.NOTE, null, "Asked the outlet.", false));
    events.add(review.append("an", Action.ASSIGN));
  }

  @Test
  void anUntouchedChainHolds() {
    assertThat(AuditChain.verify(events)).isEmpty();
    assertThat(AuditChain.verify(List.of())).isEmpty();
  }

  @Test
  void aChangedEventIsNamed() {
    events.set(1, with(events.get(1), "Asked nobody.", events.get(1).hash()));
    assertThat(AuditChain.verify(events))
        .hasValueSatisfying(
            b -> {
              assertThat(b.event()).isEqualTo(events.get(1));
              assertThat(b.reason()).contains("Event 2").contains("changed after it was sealed");
            });
  }

  @Test
  void aChangedAndResealedEventBreaksTheNextOne() {
    events.set(1, ReviewHash.seal(with(events.get(1), "Asked nobody.", null)));
    assertThat(AuditChain.verify(events))
        .hasValueSatisfying(
            b -> {
              assertThat(b.event()).isEqualTo(events.get(2));
              assertThat(b.reason()).contains("does not carry the hash of the event before it");
            });
  }

  @Test
  void aMissingEventIsNoticedAtTheNextOne() {
    events.remove(1);
    assertThat(AuditChain.verify(events))
        .hasValueSatisfying(b -> assertThat(b.reason()).contains("where event 2 should be"));
    events.remove(0);
    assertThat(AuditChain.verify(events))
        .hasValueSatisfying(b -> assertThat(b.reason()).contains("where event 1 should be"));
  }

  private static ReviewEvent with(ReviewEvent e, String note, String hash) {
    return new ReviewEvent(
        e.id(),
        e.storyId(),
        e.sequence(),
        e.at(),
        e.actor(),
        e.action(),
        e.verdict(),
        e.articleId(),
        e.articleVersion(),
        e.claimId(),
        e.quote(),
        note,
        e.readOriginal(),
        e.previousHash(),
        hash);
  }
}
