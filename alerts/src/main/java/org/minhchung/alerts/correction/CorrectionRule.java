package org.minhchung.alerts.correction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.minhchung.alerts.correction.Notices.Kind;
import org.minhchung.alerts.correction.Notices.Notice;
import org.minhchung.alerts.diff.Sentence;
import org.minhchung.alerts.diff.TextChange;
import org.minhchung.alerts.diff.TextKey;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Correction;
import org.minhchung.events.Correction.Fate;
import org.minhchung.events.Correction.State;
import org.minhchung.events.Recheck;

/**
 * Says what became of a flagged article. It speaks of a correction only where the outlet does, or
 * where the very sentence is gone, most of the article stands and the claim is repeated no more; of
 * anything else it says that it changed.
 */
final class CorrectionRule {
  /**
   * With less of the article left, a missing sentence means only that another text stands there.
   */
  private static final double MOST_OF_IT = 0.5;

  /** Less of a text that is cut off is no change. */
  private static final double ALL_OF_IT = 0.9;

  private final Notices notices = new Notices();
  private final Function<String, String> outlets;

  /**
   * Makes the rule.
   *
   * @param outlets names of outlets by source id; may be asked for null
   */
  CorrectionRule(Function<String, String> outlets) {
    this.outlets = outlets;
  }

  /** Whether a newer version only shows the beginning of what is known. */
  static boolean isCutOff(Article before, Article after) {
    return after.flags().stream().anyMatch(Article.CUT_OFF::contains)
        && after.text().length() < before.text().length() * ALL_OF_IT;
  }

  /** Compares a newer version with the one before. */
  Correction compare(FlaggedArticle known, Assessment newer) {
    Article before = known.current().article();
    Article after = newer.article();
    Instant at = after.fetchedAt() == null ? newer.assessedAt() : after.fetchedAt();
    Draft draft = new Draft(known, newer, at);
    if (isCutOff(before, after)) {
      return draft.make(State.PAYWALLED, null, null, null, "only the beginning is shown");
    }
    TextChange change = change(before, after, newer.language());
    Notice notice =
        notices.newIn(before.title(), before.text(), after.title(), after.text()).orElse(null);
    QuoteFate fate =
        known.sightings().isEmpty()
            ? null
            : QuoteFate.of(
                known.sightings(),
                Sentence.of(before.text(), newer.language()),
                Sentence.of(after.text(), newer.language()));
    State state = state(change, notice, fate, newer.flagged());
    boolean counts = state == State.CORRECTED || state == State.RETRACTED;
    return draft.make(state, change, fate, counts ? notice : null, null);
  }

  private static State state(TextChange change, Notice notice, QuoteFate fate, boolean flagged) {
    boolean kept = fate == null || !fate.allGone();
    if (notice != null && notice.kind() == Kind.RETRACTION && (notice.leads() || !kept)) {
      return State.RETRACTED;
    }
    if (notice != null && notice.kind() == Kind.CORRECTION) {
      return State.CORRECTED;
    }
    if (!kept && !flagged && change.keptShare() >= MOST_OF_IT) {
      return State.CORRECTED;
    }
    boolean untouched = fate == null || fate.fate() == null || fate.fate() == Fate.KEPT;
    return change.isEmpty() && untouched ? State.UNCHANGED : State.CHANGED;
  }

  /** A headline counts as a sentence. */
  private static TextChange change(Article before, Article after, String language) {
    TextChange text = TextChange.between(before.text(), after.text(), language);
    if (TextKey.of(before.title()).equals(TextKey.of(after.title()))) {
      return text;
    }
    return new TextChange(
        with(before.title(), text.removed()), with(after.title(), text.added()), text.kept());
  }

  private static List<Sentence> with(String title, List<Sentence> sentences) {
    if (title.isBlank()) {
      return sentences;
    }
    List<Sentence> all = new java.util.ArrayList<>();
    all.add(new Sentence(title, TextKey.of(title), 0));
    all.addAll(sentences);
    return all;
  }

  /** Says what a look at the page found where no newer version came of it. */
  Correction found(FlaggedArticle known, Recheck recheck) {
    return new Draft(known, known.current(), recheck.at())
        .make(State.valueOf(recheck.finding().name()), null, null, null, recheck.reason());
  }

  /** What stands in every event. */
  private final class Draft {
    private final FlaggedArticle known;
    private final Assessment newer;
    private final Instant at;

    Draft(FlaggedArticle known, Assessment newer, Instant at) {
      this.known = known;
      this.newer = newer;
      this.at = at;
    }

    Correction make(State state, TextChange change, QuoteFate fate, Notice notice, String reason) {
      Article after = newer.article();
      int from = known.current().article().version();
      Optional<ClaimSighting> sighting =
          fate == null ? known.sightings().stream().findFirst() : Optional.of(fate.sighting());
      Optional<ClaimMatch> match = sighting.flatMap(s -> s.matches().stream().findFirst());
      String which =
          from == after.version()
              ? at.toEpochMilli() + "-" + state.label()
              : after.version() + "-" + state.label();
      return new Correction(
          after.id() + "-" + which,
          after.id(),
          newer.cluster(),
          after.url(),
          after.sourceId(),
          Objects.requireNonNullElse(outlets.apply(after.sourceId()), after.url()),
          after.title(),
          newer.language(),
          from,
          after.version(),
          at,
          state,
          sighting.map(s -> s.quote().exact()).orElse(null),
          fate == null ? null : fate.fate(),
          fate == null ? null : fate.now(),
          notice == null ? null : notice.text(),
          change == null ? List.of() : texts(change.removed()),
          change == null ? List.of() : texts(change.added()),
          change == null ? 0 : change.removed().size(),
          change == null ? 0 : change.added().size(),
          match.map(ClaimMatch::claimId).orElse(null),
          match.map(ClaimMatch::statement).orElse(null),
          reason);
    }
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().limit(Correction.MOST_SENTENCES).map(Sentence::text).toList();
  }
}
