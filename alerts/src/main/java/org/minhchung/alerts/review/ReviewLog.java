package org.minhchung.alerts.review;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.minhchung.alerts.review.ReviewRefusedException.Reason;
import org.minhchung.events.EventProducer;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewHash;
import org.minhchung.events.Topics;

/**
 * Writes what people do to stories. An event counts when this class returns it: Kafka has it on all
 * replicas and {@link ReviewStates} has read it back in its place of the chain, which also settles
 * who was first where several desks write.
 */
public final class ReviewLog {
  /** Sends a sealed event; completed when the brokers have it. */
  @FunctionalInterface
  interface Sender {
    CompletableFuture<Void> send(ReviewEvent event);
  }

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final ReviewStates states;
  private final Sender sender;
  private final Clock clock;

  public ReviewLog(ReviewStates states, EventProducer producer, Clock clock) {
    this(states, event -> producer.send(Topics.REVIEW, event.storyId(), event.id(), event), clock);
  }

  ReviewLog(ReviewStates states, Sender sender, Clock clock) {
    this.states = states;
    this.sender = sender;
    this.clock = clock;
  }

  /** What an actor may do to a story now; what else is needed shows when it is tried. */
  public Set<ReviewEvent.Action> allowed(StoryReview story, String actor) {
    return Transitions.allowed(story, actor);
  }

  /**
   * Appends an event.
   *
   * @return the event with its sequence and hash, already visible in {@link ReviewStates}
   * @throws ReviewRefusedException when the rules refuse it, somebody was faster, or Kafka did not
   *     take it
   */
  public synchronized ReviewEvent append(ReviewDraft draft) throws ReviewRefusedException {
    if (!states.caughtUp()) {
      throw new ReviewRefusedException(
          Reason.UNAVAILABLE, "The review log has not been read to its end yet; try again soon.");
    }
    StoryReview story = states.of(draft.storyId());
    if (story.sequence() != draft.expectedSequence()) {
      throw stale(story);
    }
    Optional<String> objection = Transitions.objection(story, draft);
    if (objection.isPresent()) {
      throw new ReviewRefusedException(Reason.NOT_ALLOWED, objection.get());
    }
    ReviewEvent event = seal(story, draft);
    write(event);
    return event;
  }

  private ReviewEvent seal(StoryReview story, ReviewDraft draft) {
    return ReviewHash.seal(
        new ReviewEvent(
            UUID.randomUUID().toString(),
            draft.storyId(),
            story.sequence() + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            draft.actor().strip(),
            draft.action(),
            draft.verdict(),
            draft.articleId(),
            draft.articleVersion(),
            draft.claimId(),
            draft.quote(),
            draft.note(),
            draft.readOriginal(),
            story.lastHash(),
            null));
  }

  private void write(ReviewEvent event) throws ReviewRefusedException {
    try {
      sender.send(event).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      Optional<ReviewEvent> there = states.await(event.storyId(), event.sequence(), LONGEST_WAIT);
      if (there.isEmpty()) {
        throw unavailable(
            "it was written but not read back in time; look before you repeat it", null);
      }
      if (!there.get().equals(event)) {
        throw stale(states.of(event.storyId()));
      }
    } catch (ExecutionException e) {
      throw unavailable(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (TimeoutException e) {
      throw unavailable(
          "Kafka did not answer within "
              + LONGEST_WAIT.toSeconds()
              + " s; look before you repeat it",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("the stage is stopping", e);
    }
  }

  private static ReviewRefusedException stale(StoryReview story) {
    String last =
        story.events().isEmpty()
            ? "nobody has done anything to this story"
            : story.events().get(story.events().size() - 1).actor()
                + " has done something to this story since you opened it";
    return new ReviewRefusedException(Reason.STALE, "Please look again: " + last + ".");
  }

  private static ReviewRefusedException unavailable(String why, Throwable cause) {
    return new ReviewRefusedException(
        Reason.UNAVAILABLE, "The decision may not have been kept: " + why + ".", cause);
  }
}
