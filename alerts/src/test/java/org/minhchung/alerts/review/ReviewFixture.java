package org.minhchung.alerts.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Verdict;

/** A review log whose events come straight back instead of by way of a broker. */
final class ReviewFixture {
  static final String STORY = "story-1";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);

  final ReviewStates states =
      new ReviewStates(Map.of("bootstrap.servers", "127.0.0.1:1"), () -> true);
  final ReviewLog log =
      new ReviewLog(
          states,
          event -> {
            states.accept(event);
            return CompletableFuture.completedFuture(null);
          },
          CLOCK);

  StoryReview story() {
    return states.of(STORY);
  }

  ReviewEvent append(String actor, Action action) throws ReviewRefusedException {
    return append(actor, action, null, null, false);
  }

  ReviewEvent verdict(String actor, Verdict verdict, boolean readOriginal)
      throws ReviewRefusedException {
    return append(actor, Action.VERDICT, verdict, null, readOriginal);
  }

  ReviewEvent append(
      String actor, Action action, Verdict verdict, String note, boolean readOriginal)
      throws ReviewRefusedException {
    return log.append(
        new ReviewDraft(
            STORY,
            story().sequence(),
            actor,
            action,
            verdict,
            null,
            0,
            null,
            null,
            note,
            readOriginal));
  }
}
