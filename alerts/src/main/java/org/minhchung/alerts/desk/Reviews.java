package org.minhchung.alerts.desk;

import java.util.Set;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.ReviewLog;
import org.minhchung.alerts.review.ReviewRefusedException;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.events.ReviewEvent;

/** What the desk asks of the review log, so that its pages can be tried without Kafka. */
interface Reviews {
  StoryReview of(String storyId);

  Set<ReviewEvent.Action> allowed(StoryReview story, String actor);

  void append(ReviewDraft draft) throws ReviewRefusedException;

  static Reviews of(ReviewLog log, ReviewStates states) {
    return new Reviews() {
      @Override
      public StoryReview of(String storyId) {
        return states.of(storyId);
      }

      @Override
      public Set<ReviewEvent.Action> allowed(StoryReview story, String actor) {
        return log.allowed(story, actor);
      }

      @Override
      public void append(ReviewDraft draft) throws ReviewRefusedException {
        log.append(draft);
      }
    };
  }
}
