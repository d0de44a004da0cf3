package org.minhchung.alerts.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewHash;

/** Finds out whether review events are complete and as they were written. */
public final class AuditChain {
  private AuditChain() {}

  /**
   * The first place where a chain is broken.
   *
   * @param event the first event that does not fit
   * @param reason what does not fit, one sentence
   */
  public record Break(ReviewEvent event, String reason) {}

  /**
   * Checks events of any number of stories; those of one story in their order. Events cut off at a
   * chain's end cannot show by themselves; compare the last hash with one that was noted elsewhere.
   */
  public static Optional<Break> verify(List<ReviewEvent> events) {
    Map<String, ReviewEvent> last = new HashMap<>();
    for (ReviewEvent event : events) {
      Optional<String> reason = fault(last.get(event.storyId()), event);
      if (reason.isPresent()) {
        return Optional.of(new Break(event, reason.get()));
      }
      last.put(event.storyId(), event);
    }
    return Optional.empty();
  }

  private static Optional<String> fault(ReviewEvent before, ReviewEvent event) {
    int expected = before == null ? 1 : before.sequence() + 1;
    String name = "Event " + event.sequence() + " of story " + event.storyId();
    if (event.sequence() != expected) {
      return Optional.of(name + " stands where event " + expected + " should be.");
    }
    if (!Objects.equals(event.previousHash(), before == null ? null : before.hash())) {
      return Optional.of(name + " does not carry the hash of the event before it.");
    }
    if (!ReviewHash.holds(event)) {
      return Optional.of(name + " has been changed after it was sealed.");
    }
    return Optional.empty();
  }
}
