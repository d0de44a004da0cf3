package org.minhchung.alerts.review;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Verdict;

/** The rules of what may follow what; the only place that knows them. */
final class Transitions {
  private Transitions() {}

  /** Why an action may not be done to a story, as one sentence, or nothing. */
  static Optional<String> objection(StoryReview story, ReviewDraft draft) {
    if (draft.actor() == null || draft.actor().isBlank()) {
      return Optional.of("Who does it is missing.");
    }
    if (!allowed(story, draft.actor()).contains(draft.action())) {
      return Optional.of(notNow(story, draft));
    }
    boolean silent = draft.note() == null || draft.note().isBlank();
    return switch (draft.action()) {
      case DISMISS -> when(silent, "A dismissal needs its reason as a note.");
      case CORRECT -> when(silent, "A correction needs a note that says what was wrong.");
      case NOTE -> when(silent, "The note is empty.");
      case VERDICT -> when(draft.verdict() == null, "Which verdict is missing.");
      case SECOND -> secondObjection(story, draft);
      case PUBLISH, TRIAGE, ASSIGN -> Optional.empty();
    };
  }

  private static Optional<String> secondObjection(StoryReview story, ReviewDraft draft) {
    if (draft.verdict() != story.verdict()) {
      return Optional.of(
          "The proposed verdict is "
              + story.verdict().label()
              + "; second that one or propose another verdict.");
    }
    return when(
        !draft.readOriginal() && !story.proposal().readOriginal(),
        "Neither of the two has read the original; one of them must have before "
            + story.verdict().label()
            + " can be seconded.");
  }

  /** What an actor may do to a story now. */
  static Set<Action> allowed(StoryReview story, String actor) {
    Set<Action> allowed = EnumSet.of(Action.NOTE);
    switch (story.state()) {
      case NEW, TRIAGED, ASSIGNED, IN_REVIEW, SECOND_REVIEW -> {
        allowed.addAll(Set.of(Action.TRIAGE, Action.ASSIGN, Action.VERDICT, Action.DISMISS));
        if (story.needsSecond() && !sameActor(story, actor)) {
          allowed.add(Action.SECOND);
        }
        if (publishable(story)) {
          allowed.add(Action.PUBLISH);
        }
      }
      case PUBLISHED -> allowed.add(Action.CORRECT);
      case DISMISSED -> allowed.addAll(Set.of(Action.TRIAGE, Action.CORRECT));
      case CORRECTED -> allowed.addAll(Set.of(Action.TRIAGE, Action.VERDICT));
    }
    return allowed;
  }

  /** The state after an event that was allowed. */
  static StoryState next(StoryReview story, ReviewEvent event) {
    return switch (event.action()) {
      case TRIAGE -> StoryState.TRIAGED;
      case ASSIGN -> story.verdict() == null ? StoryState.ASSIGNED : story.state();
      case VERDICT ->
          event.verdict().needsTwoPeople() ? StoryState.SECOND_REVIEW : StoryState.IN_REVIEW;
      case SECOND, NOTE -> story.state();
      case PUBLISH -> StoryState.PUBLISHED;
      case DISMISS -> StoryState.DISMISSED;
      case CORRECT -> StoryState.CORRECTED;
    };
  }

  private static boolean publishable(StoryReview story) {
    Verdict verdict = story.verdict();
    return verdict != null && (!verdict.needsTwoPeople() || story.second() != null);
  }

  private static boolean sameActor(StoryReview story, String actor) {
    return story.proposal().actor().strip().equalsIgnoreCase(Objects.toString(actor, "").strip());
  }

  private static String notNow(StoryReview story, ReviewDraft draft) {
    if (draft.action() == Action.PUBLISH && story.needsSecond()) {
      return story.verdict().label()
          + " needs a second person before it is published; "
          + story.proposal().actor()
          + " has proposed it.";
    }
    if (draft.action() == Action.PUBLISH && story.verdict() == null && story.state().open()) {
      return "There is no verdict to publish yet.";
    }
    if (draft.action() == Action.SECOND && story.needsSecond()) {
      return "The second person must be another than " + story.proposal().actor() + ".";
    }
    if (draft.action() == Action.SECOND && story.state().open()) {
      return story.second() != null
          ? "The verdict has been seconded by " + story.second().actor() + " already."
          : "There is no verdict that waits for a second person.";
    }
    return "The story is "
        + story.state().label().replace('-', ' ')
        + "; "
        + draft.action().label()
        + " is not possible now.";
  }

  private static Optional<String> when(boolean wrong, String sentence) {
    return wrong ? Optional.of(sentence) : Optional.empty();
  }
}
