package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Objects;
import org.minhchung.alerts.desk.view.DecisionForm;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Verdict;

/**
 * What came in with the decision form.
 *
 * @param articleId the article that was on the page, or null
 */
record DecisionInput(
    Action action,
    int sequence,
    DecisionForm.Typed typed,
    String articleId,
    int articleVersion,
    String claimId,
    String quote) {

  /**
   * Reads the form.
   *
   * @throws RefusedException if a field has a value that the form does not offer
   */
  static DecisionInput of(Context ctx) {
    DecisionForm.Typed typed =
        new DecisionForm.Typed(
            text(ctx, "actor").strip(),
            text(ctx, "verdict"),
            text(ctx, "subject"),
            text(ctx, "note"),
            text(ctx, "reason"),
            ctx.formParam("readOriginal") != null);
    return new DecisionInput(
        action(text(ctx, "action")),
        number(ctx, "sequence"),
        typed,
        textOrNull(ctx, "articleId"),
        number(ctx, "articleVersion"),
        textOrNull(ctx, "claim-" + typed.subject()),
        textOrNull(ctx, "quote-" + typed.subject()));
  }

  /** What the log is asked to keep. */
  ReviewDraft draft(String storyId) {
    boolean judges = action == Action.VERDICT || action == Action.SECOND;
    return new ReviewDraft(
        storyId,
        sequence,
        typed.actor(),
        action,
        judges ? verdict() : null,
        articleId,
        articleVersion,
        judges ? claimId : null,
        judges ? quote : null,
        note(),
        judges && typed.readOriginal());
  }

  private Verdict verdict() {
    return typed.verdict().isEmpty() ? null : Asked.of(() -> Verdict.of(typed.verdict()));
  }

  private String note() {
    String note = action == Action.DISMISS ? typed.reason() : typed.note();
    return note.isBlank() ? null : note.strip();
  }

  private static Action action(String label) {
    return Arrays.stream(ReviewEvent.Action.values())
        .filter(action -> action.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new RefusedException(400, "error.bad-request", "action: " + label));
  }

  private static int number(Context ctx, String field) {
    return Asked.of(() -> Integer.parseInt(text(ctx, field)));
  }

  private static String text(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "");
  }

  private static String textOrNull(Context ctx, String field) {
    String text = text(ctx, field);
    return text.isBlank() ? null : text;
  }
}
