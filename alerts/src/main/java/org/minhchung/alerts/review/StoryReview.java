package org.minhchung.alerts.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.Verdict;

/**
 * What people have done to one story so far.
 *
 * @param assignee who has taken it, or null
 * @param verdict the verdict proposed last, or null; it stands once the state is {@link
 *     StoryState#PUBLISHED}
 * @param proposal the event that proposed it, or null
 * @param second the event that seconded it, or null
 * @param events all events, the first one first
 */
public record StoryReview(
    String storyId,
    StoryState state,
    String assignee,
    Verdict verdict,
    ReviewEvent proposal,
    ReviewEvent second,
    List<ReviewEvent> events) {

  public StoryReview {
    events = List.copyOf(events);
  }

  /** A story that nobody has touched. */
  public static StoryReview untouched(String storyId) {
    return new StoryReview(storyId, StoryState.NEW, null, null, null, null, List.of());
  }

  /** The sequence of the last event, 0 if there is none. */
  public int sequence() {
    return last().map(ReviewEvent::sequence).orElse(0);
  }

  /** The hash of the last event, or null if there is none. */
  public String lastHash() {
    return last().map(ReviewEvent::hash).orElse(null);
  }

  /** Whether the verdict is published. */
  public boolean published() {
    return state == StoryState.PUBLISHED;
  }

  /** Whether a proposed verdict still waits for a second person. */
  public boolean needsSecond() {
    return state == StoryState.SECOND_REVIEW && second == null;
  }

  private Optional<ReviewEvent> last() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }

  /** The story after one more event, whose transition has been checked before. */
  StoryReview after(ReviewEvent event) {
    List<ReviewEvent> all = new ArrayList<>(events);
    all.add(event);
    StoryState next = Transitions.next(this, event);
    return switch (event.action()) {
      case TRIAGE -> new StoryReview(storyId, next, null, null, null, null, all);
      case ASSIGN -> new StoryReview(storyId, next, event.actor(), verdict, proposal, second, all);
      case VERDICT -> new StoryReview(storyId, next, assignee, event.verdict(), event, null, all);
      case SECOND -> new StoryReview(storyId, next, assignee, verdict, proposal, event, all);
      case PUBLISH, DISMISS, CORRECT, NOTE ->
          new StoryReview(storyId, next, assignee, verdict, proposal, second, all);
    };
  }
}
