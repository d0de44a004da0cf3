package org.minhchung.alerts.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewHash;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every story stands, rebuilt from {@code review.v1} at the start and kept up with it.
 *
 * <p>Of two events that claim the same place in a story's chain the first in the topic counts and
 * the other is left out, so that all readers come to the same state whoever wrote. So is an event
 * whose hash does not hold or that the rules do not allow.
 */
public final class ReviewStates implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReviewStates.class);

  private final Map<String, StoryReview> stories = new ConcurrentHashMap<>();
  private final Deserializer<ReviewEvent> reader =
      new JsonSerde<>(ReviewEvent.class).deserializer();
  private final List<ReviewEvent> accepted = new ArrayList<>();
  private final TopicFollower follower;
  private final BooleanSupplier caughtUp;

  /**
   * Makes empty states.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public ReviewStates(Map<String, Object> kafkaProperties) {
    this.follower = new TopicFollower(kafkaProperties, Set.of(Topics.REVIEW), this::accept);
    this.caughtUp = follower::caughtUp;
  }

  /** States that somebody else feeds by {@link #accept(ReviewEvent)}. */
  ReviewStates(Map<String, Object> kafkaProperties, BooleanSupplier caughtUp) {
    this.follower = new TopicFollower(kafkaProperties, Set.of(Topics.REVIEW), this::accept);
    this.caughtUp = caughtUp;
  }

  /** Starts to read. */
  public void start() {
    follower.start();
  }

  /** How a story stands; {@link StoryReview#untouched} if nobody has done anything. */
  public StoryReview of(String storyId) {
    StoryReview story = stories.get(storyId);
    return story == null ? StoryReview.untouched(storyId) : story;
  }

  /** Ids of the stories in a state; for {@link StoryState#NEW} only those with a note. */
  public Set<String> inState(StoryState state) {
    return stories.values().stream()
        .filter(story -> story.state() == state)
        .map(StoryReview::storyId)
        .collect(Collectors.toSet());
  }

  /** All accepted events in the order of the topic. */
  public List<ReviewEvent> events() {
    synchronized (accepted) {
      return List.copyOf(accepted);
    }
  }

  /** Whether the whole topic has been read. */
  public boolean caughtUp() {
    return caughtUp.getAsBoolean();
  }

  /** What keeps it from being up to date, or nothing. */
  public Optional<String> problem() {
    return follower.problem();
  }

  /**
   * Waits until a story has come to a sequence.
   *
   * @return the event at that sequence, or nothing when time ran out first
   */
  Optional<ReviewEvent> await(String storyId, int sequence, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (accepted) {
      while (of(storyId).sequence() < sequence) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return Optional.empty();
        }
        accepted.wait(left);
      }
    }
    return Optional.of(of(storyId).events().get(sequence - 1));
  }

  private void accept(ConsumerRecord<String, byte[]> record) {
    try {
      ReviewEvent event = reader.deserialize(record.topic(), record.value());
      if (event == null) {
        throw new SerializationException("the record has no value");
      }
      accept(event);
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("key", record.key())
          .addKeyValue("offset", record.offset())
          .log("review event is left out: {}", e.getMessage());
    }
  }

  /** Takes one event into account; a repeated or refused one changes nothing. */
  void accept(ReviewEvent event) {
    StoryReview before = of(event.storyId());
    if (event.sequence() != before.sequence() + 1
        || !Objects.equals(event.previousHash(), before.lastHash())) {
      if (!before.events().contains(event)) {
        log.atWarn()
            .addKeyValue("story", event.storyId())
            .addKeyValue("event", event.id())
            .addKeyValue("sequence", event.sequence())
            .log("review event does not follow the one before and is left out");
      }
      return;
    }
    Optional<String> objection =
        ReviewHash.holds(event)
            ? Transitions.objection(before, ReviewDraft.of(event))
            : Optional.of(
                "Its hash is not that of its content; it was changed after it was sealed.");
    if (objection.isPresent()) {
      log.atError()
          .addKeyValue("story", event.storyId())
          .addKeyValue("event", event.id())
          .addKeyValue("sequence", event.sequence())
          .addKeyValue("actor", event.actor())
          .log(
              "review event breaks the rules and is left out; somebody else than a desk may have"
                  + " written it: {}",
              objection.get());
      return;
    }
    StoryReview after = before.after(event);
    synchronized (accepted) {
      stories.put(event.storyId(), after);
      accepted.add(event);
      accepted.notifyAll();
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
