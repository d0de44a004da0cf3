package org.minhchung.alerts.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.ReviewRefusedException;
import org.minhchung.alerts.review.ReviewRefusedException.Reason;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.ReviewHash;

/** Reviews in memory, with as many of the log's rules as the pages need to be tried. */
final class FakeReviews implements Reviews {
  private final Map<String, StoryReview> stories = new ConcurrentHashMap<>();
  final List<ReviewDraft> drafts = new ArrayList<>();

  @Override
  public StoryReview of(String storyId) {
    return stories.getOrDefault(storyId, StoryReview.untouched(storyId));
  }

  @Override
  public Set<Action> allowed(StoryReview story, String actor) {
    return story.state() == StoryState.PUBLISHED
        ? EnumSet.of(Action.NOTE, Action.CORRECT)
        : EnumSet.complementOf(EnumSet.of(Action.CORRECT, Action.PUBLISH));
  }

  @Override
  public void append(ReviewDraft draft) throws ReviewRefusedException {
    StoryReview before = of(draft.storyId());
    if (before.sequence() != draft.expectedSequence()) {
      throw new ReviewRefusedException(Reason.STALE, "Please look again.");
    }
    if (draft.action() == Action.VERDICT && draft.verdict() == null) {
      throw new ReviewRefusedException(Reason.NOT_ALLOWED, "Which verdict is missing.");
    }
    drafts.add(draft);
    ReviewEvent event =
        ReviewHash.seal(
            new ReviewEvent(
                "e" + drafts.size(),
                draft.storyId(),
                before.sequence() + 1,
                MadeUp.NOW,
                draft.actor(),
                draft.action(),
                draft.verdict(),
                draft.articleId(),
                draft.articleVersion(),
                draft.claimId(),
                draft.quote(),
                draft.note(),
                draft.readOriginal(),
                before.lastHash(),
                null));
    List<ReviewEvent> events = new ArrayList<>(before.events());
    events.add(event);
    boolean judged = draft.action() == Action.VERDICT;
    stories.put(
        draft.storyId(),
        new StoryReview(
            draft.storyId(),
            state(before, draft),
            draft.action() == Action.ASSIGN ? draft.actor() : before.assignee(),
            judged ? draft.verdict() : before.verdict(),
            judged ? event : before.proposal(),
            before.second(),
            events));
  }

  private static StoryState state(StoryReview before, ReviewDraft draft) {
    return switch (draft.action()) {
      case ASSIGN -> StoryState.ASSIGNED;
      case VERDICT ->
          draft.verdict().needsTwoPeople() ? StoryState.SECOND_REVIEW : StoryState.IN_REVIEW;
      case DISMISS -> StoryState.DISMISSED;
      case TRIAGE -> StoryState.TRIAGED;
      case PUBLISH -> StoryState.PUBLISHED;
      case SECOND, CORRECT, NOTE -> before.state();
    };
  }
}
