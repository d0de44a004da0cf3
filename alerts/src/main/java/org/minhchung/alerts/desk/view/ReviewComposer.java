package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.minhchung.alerts.review.AuditChain;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.events.ReviewEvent;

/** Makes a story's history presentable. */
public final class ReviewComposer {
  private final Words words;
  private final Times times;

  public ReviewComposer(Reading reading) {
    this.words = reading.words();
    this.times = reading.times();
  }

  /** The history. */
  public ReviewView compose(StoryReview review) {
    Optional<AuditChain.Break> broken = AuditChain.verify(review.events());
    List<ReviewView.Event> history = new ArrayList<>();
    review.events().forEach(event -> history.add(event(event)));
    Collections.reverse(history);
    return new ReviewView(
        review.state().label(),
        words.label("state", review.state().label()),
        review.assignee(),
        review.verdict() == null ? null : QueueChoice.label(review.verdict()),
        review.verdict() == null ? null : words.label("verdict", review.verdict().label()),
        waiting(review),
        history,
        broken
            .map(b -> words.say("chain.broken", b.reason()))
            .orElseGet(() -> words.say("chain.intact", review.events().size())),
        broken.isPresent());
  }

  private String waiting(StoryReview review) {
    return review.needsSecond()
        ? words.say("review.needs-second", review.proposal().actor())
        : null;
  }

  private ReviewView.Event event(ReviewEvent event) {
    return new ReviewView.Event(
        event.sequence(),
        times.of(event.at()),
        event.actor(),
        words.label("did", event.action().label()),
        event.verdict() == null ? null : words.label("verdict", event.verdict().label()),
        event.note(),
        event.readOriginal(),
        event.hash());
  }
}
