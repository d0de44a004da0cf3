package org.minhchung.alerts.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.alerts.review.ReviewRefusedException.Reason;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.ReviewHash;
import org.minhchung.events.Verdict;

class ReviewLogTest {
  private final ReviewFixture review = new ReviewFixture();

  @Test
  void eachEventCarriesTheHashOfTheOneBeforeAndItsPlace() throws Exception {
    ReviewEvent first = review.append("an", Action.TRIAGE);
    ReviewEvent second = review.append("an", Action.ASSIGN);
    assertThat(first.sequence()).isEqualTo(1);
    assertThat(first.previousHash()).isNull();
    assertThat(second.sequence()).isEqualTo(2);
    assertThat(second.previousHash()).isEqualTo(first.hash());
    assertThat(ReviewHash.holds(second)).isTrue();
    assertThat(second.at()).isEqualTo(ReviewFixture.CLOCK.instant());
  }

  @Test
  void aStoryGoesFromNewToPublishedAndCorrected() throws Exception {
    assertThat(review.story().state()).isEqualTo(StoryState.NEW);
    review.append("an", Action.TRIAGE);
    assertThat(review.story().state()).isEqualTo(StoryState.TRIAGED);
    review.append("an", Action.ASSIGN);
    assertThat(review.story().state()).isEqualTo(StoryState.ASSIGNED);
    assertThat(review.story().assignee()).isEqualTo("an");
    review.verdict("an", Verdict.FALSE, true);
    assertThat(review.story().state()).isEqualTo(StoryState.SECOND_REVIEW);
    assertThat(review.story().needsSecond()).isTrue();
    review.append("binh", Action.SECOND, Verdict.FALSE, null, false);
    assertThat(review.story().needsSecond()).isFalse();
    review.append("binh", Action.PUBLISH);
    assertThat(review.story().published()).isTrue();
    assertThat(review.story().verdict()).isEqualTo(Verdict.FALSE);
    review.append("an", Action.CORRECT, null, "The outlet showed a document.", false);
    assertThat(review.story().state()).isEqualTo(StoryState.CORRECTED);
    assertThat(review.states.inState(StoryState.CORRECTED)).containsExactly(ReviewFixture.STORY);
    assertThat(AuditChain.verify(review.states.events())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"FALSE", "MISLEADING"})
  void falseAndMisleadingAreNotPublishedByOnePerson(Verdict verdict) throws Exception {
    review.verdict("an", verdict, true);
    refused(() -> review.append("an", Action.PUBLISH), "needs a second person");
    refused(
        () -> review.append(" An ", Action.SECOND, verdict, null, true), "must be another than an");
    refused(() -> review.append("an", Action.PUBLISH), "needs a second person");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"FALSE", "MISLEADING"},
      mode = EnumSource.Mode.EXCLUDE)
  void otherVerdictsArePublishedByOnePerson(Verdict verdict) throws Exception {
    review.verdict("an", verdict, false);
    assertThat(review.story().state()).isEqualTo(StoryState.IN_REVIEW);
    review.append("an", Action.PUBLISH);
    assertThat(review.story().published()).isTrue();
  }

  @Test
  void oneOfTheTwoMustHaveReadTheOriginal() throws Exception {
    review.verdict("an", Verdict.FALSE, false);
    refused(
        () -> review.append("binh", Action.SECOND, Verdict.FALSE, null, false),
        "Neither of the two has read the original");
    review.append("binh", Action.SECOND, Verdict.FALSE, null, true);
    review.append("an", Action.PUBLISH);
    assertThat(review.story().published()).isTrue();
  }

  @Test
  void aSecondMustAgreeAndANewVerdictNeedsANewSecond() throws Exception {
    review.verdict("an", Verdict.FALSE, true);
    refused(
        () -> review.append("binh", Action.SECOND, Verdict.MISLEADING, null, true),
        "The proposed verdict is False");
    review.append("binh", Action.SECOND, Verdict.FALSE, null, true);
    refused(
        () -> review.append("chi", Action.SECOND, Verdict.FALSE, null, true),
        "seconded by binh already");
    review.verdict("chi", Verdict.MISLEADING, true);
    refused(() -> review.append("chi", Action.PUBLISH), "needs a second person");
    review.append("an", Action.SECOND, Verdict.MISLEADING, null, false);
    review.append("an", Action.PUBLISH);
    assertThat(review.story().verdict()).isEqualTo(Verdict.MISLEADING);
  }

  @Test
  void aDismissalNeedsItsReasonAndCanBeUndone() throws Exception {
    refused(() -> review.append("an", Action.DISMISS), "needs its reason");
    review.append("an", Action.DISMISS, null, "Satire.", false);
    assertThat(review.story().state()).isEqualTo(StoryState.DISMISSED);
    refused(() -> review.verdict("an", Verdict.TRUE, true), "The story is dismissed");
    review.append("an", Action.TRIAGE);
    assertThat(review.story().state()).isEqualTo(StoryState.TRIAGED);
  }

  @Test
  void puttingAStoryBackTakesItsVerdictAway() throws Exception {
    review.append("an", Action.ASSIGN);
    review.verdict("an", Verdict.TRUE, true);
    review.append("an", Action.TRIAGE);
    assertThat(review.story().verdict()).isNull();
    assertThat(review.story().assignee()).isNull();
    refused(() -> review.append("an", Action.PUBLISH), "no verdict to publish");
  }

  @Test
  void aPublishedStoryOnlyTakesNotesAndACorrection() throws Exception {
    review.verdict("an", Verdict.TRUE, true);
    review.append("an", Action.PUBLISH);
    for (Action action : new Action[] {Action.TRIAGE, Action.ASSIGN, Action.PUBLISH}) {
      refused(() -> review.append("an", action), "The story is published");
    }
    refused(() -> review.append("an", Action.CORRECT), "needs a note");
    review.append("an", Action.NOTE, null, "Seen by the outlet.", false);
    assertThat(review.story().published()).isTrue();
    assertThat(review.log.allowed(review.story(), "an"))
        .containsExactlyInAnyOrder(Action.NOTE, Action.CORRECT);
  }

  @Test
  void whoHasNotSeenTheLastEventIsRefused() throws Exception {
    review.append("an", Action.TRIAGE);
    ReviewDraft late = ReviewDraft.of(ReviewFixture.STORY, 0, "binh", Action.ASSIGN, null);
    assertThatThrownBy(() -> review.log.append(late))
        .isInstanceOfSatisfying(
            ReviewRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE))
        .hasMessageContaining("an has done something");
    assertThat(review.story().sequence()).isEqualTo(1);
  }

  @Test
  void ofTwoDesksThatWriteAtOnceTheSecondIsToldToLookAgain() throws Exception {
    ReviewFixture other = new ReviewFixture();
    ReviewEvent theirs = other.append("binh", Action.ASSIGN);
    ReviewLog log =
        new ReviewLog(
            review.states,
            event -> {
              review.states.accept(theirs);
              review.states.accept(event);
              return CompletableFuture.completedFuture(null);
            },
            ReviewFixture.CLOCK);
    assertThatThrownBy(
            () -> log.append(ReviewDraft.of(ReviewFixture.STORY, 0, "an", Action.ASSIGN, null)))
        .isInstanceOfSatisfying(
            ReviewRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STALE));
    assertThat(review.story().assignee()).isEqualTo("binh");
    assertThat(review.story().sequence()).isEqualTo(1);
  }

  @Test
  void aFailureOfKafkaIsToldAndNothingChanges() {
    ReviewLog log =
        new ReviewLog(
            review.states,
            event -> CompletableFuture.failedFuture(new IllegalStateException("broker is away")),
            ReviewFixture.CLOCK);
    assertThatThrownBy(
            () -> log.append(ReviewDraft.of(ReviewFixture.STORY, 0, "an", Action.ASSIGN, null)))
        .isInstanceOfSatisfying(
            ReviewRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
        .hasMessageContaining("broker is away");
    assertThat(review.story().state()).isEqualTo(StoryState.NEW);
  }

  @Test
  void nothingIsDecidedBeforeTheLogHasBeenRead() {
    ReviewStates unread = new ReviewStates(Map.of("bootstrap.servers", "127.0.0.1:1"), () -> false);
    ReviewLog log =
        new ReviewLog(
            unread, event -> CompletableFuture.completedFuture(null), ReviewFixture.CLOCK);
    assertThatThrownBy(
            () -> log.append(ReviewDraft.of(ReviewFixture.STORY, 0, "an", Action.ASSIGN, null)))
        .hasMessageContaining("not been read to its end");
  }

  @Test
  void anEventReadTwiceCountsOnce() throws Exception {
    ReviewEvent event = review.append("an", Action.TRIAGE);
    review.states.accept(event);
    assertThat(review.story().events()).containsExactly(event);
    assertThat(review.states.events()).containsExactly(event);
  }

  private static void refused(ThrowingCallable action, String why) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            ReviewRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED))
        .hasMessageContaining(why);
  }
}
