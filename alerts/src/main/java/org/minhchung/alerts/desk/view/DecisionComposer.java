package org.minhchung.alerts.desk.view;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.alerts.review.ReviewRefusedException;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.Verdict;

/** Makes the form that takes a decision. */
public final class DecisionComposer {
  private static final int SHORT = 90;

  private final Words words;

  public DecisionComposer(Words words) {
    this.words = words;
  }

  /**
   * The form.
   *
   * @param refused why the last attempt was not kept, or null
   */
  public DecisionForm compose(
      StoryView story,
      StoryReview review,
      Set<ReviewEvent.Action> allowed,
      DecisionForm.Typed typed,
      ReviewRefusedException refused) {
    return new DecisionForm(
        WebLink.story(story.id()) + "/review",
        review.sequence(),
        problem(words, refused),
        refused == null ? null : refused.getMessage(),
        typed,
        Arrays.stream(Verdict.values())
            .map(
                v ->
                    new DecisionForm.Verdicts(
                        v.label(), words.label("verdict", v.label()), v.needsTwoPeople()))
            .toList(),
        story.sightings().stream().map(DecisionComposer::subject).toList(),
        story.article().id(),
        story.article().version(),
        allowed.stream().map(ReviewEvent.Action::label).collect(Collectors.toSet()),
        review.state() != StoryState.NEW && review.state() != StoryState.TRIAGED);
  }

  /** The page without its form, for which the index is needed. */
  public static DegradedStoryView degraded(
      String storyId,
      ReviewView review,
      Words words,
      DecisionForm.Typed typed,
      ReviewRefusedException refused) {
    return new DegradedStoryView(
        storyId,
        review,
        problem(words, refused),
        refused == null ? null : refused.getMessage(),
        (typed.note() + "\n" + typed.reason()).strip());
  }

  private static String problem(Words words, ReviewRefusedException refused) {
    return refused == null ? null : words.label("refused", QueueChoice.label(refused.reason()));
  }

  private static DecisionForm.Subject subject(SightingView sighting) {
    String quote = sighting.quote().text();
    int end =
        quote.length() <= SHORT ? quote.length() : quote.offsetByCodePoints(0, codePoints(quote));
    return new DecisionForm.Subject(
        Integer.toString(sighting.number()),
        quote,
        sighting.claim() == null ? "" : sighting.claim().id(),
        sighting.number() + ". " + quote.substring(0, end) + (end < quote.length() ? "…" : ""));
  }

  private static int codePoints(String quote) {
    return Math.min(SHORT, quote.codePointCount(0, quote.length()));
  }
}
