package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.alerts.correction.CorrectionWord;
import org.minhchung.alerts.desk.view.ChangesView.Observed;
import org.minhchung.alerts.index.Story;
import org.minhchung.events.Assessment;
import org.minhchung.events.Correction;
import org.minhchung.events.Correction.Fate;
import org.minhchung.events.Correction.State;

/** Says what became of an article of a story. */
public final class ChangesComposer {
  private final Words words;
  private final Times times;
  private final ComparisonComposer comparisons;

  public ChangesComposer(Reading reading) {
    this.words = reading.words();
    this.times = reading.times();
    this.comparisons = new ComparisonComposer(words);
  }

  /**
   * What became of the article that is shown.
   *
   * @param corrections what was observed of it, the earliest first
   * @param against the version that the shown one is compared with, or null for no comparison
   * @return nothing if there is no such version
   */
  public Optional<ChangesView> compose(
      Story story, ArticleView shown, List<Correction> corrections, Integer against) {
    List<Assessment> versions =
        story.articles().stream()
            .filter(v -> v.current().assessment().article().id().equals(shown.id()))
            .flatMap(v -> Stream.concat(Stream.of(v.current().assessment()), v.earlier().stream()))
            .toList();
    String address = WebLink.story(story.id(), shown.id());
    Optional<Assessment> to = version(versions, shown.version());
    Optional<Assessment> from = against == null ? to : version(versions, against);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    List<Observed> observed =
        new ArrayList<>(corrections.stream().map(c -> observed(c, address, versions)).toList());
    Collections.reverse(observed);
    return Optional.of(
        new ChangesView(
            weightiest(corrections).map(c -> observed(c, address, versions)).orElse(null),
            observed,
            versions.stream().map(a -> a.article().version()).toList(),
            WebLink.story(story.id()),
            shown.id(),
            against == null
                ? null
                : comparisons.compose(
                    from.get(), to.get(), address + "&version=" + shown.version())));
  }

  /** In a few words, for a list; or null where nothing that matters was observed. */
  public String brief(List<Correction> corrections) {
    return weightiest(corrections)
        .filter(Correction::matters)
        .map(c -> words.say("observed." + CorrectionWord.of(c)))
        .orElse(null);
  }

  /** The latest that changes what an analyst thinks, else the latest that is no mere repetition. */
  private static Optional<Correction> weightiest(List<Correction> corrections) {
    Optional<Correction> matters = latest(corrections.stream().filter(Correction::matters));
    return matters.isPresent()
        ? matters
        : latest(corrections.stream().filter(c -> c.state() != State.UNCHANGED));
  }

  private static Optional<Correction> latest(Stream<Correction> corrections) {
    return corrections.reduce((earlier, later) -> later);
  }

  private static Optional<Assessment> version(List<Assessment> versions, int number) {
    return versions.stream().filter(a -> a.article().version() == number).findFirst();
  }

  private Observed observed(Correction correction, String address, List<Assessment> versions) {
    boolean compared =
        correction.fromVersion() != correction.toVersion()
            && version(versions, correction.fromVersion()).isPresent()
            && version(versions, correction.toVersion()).isPresent();
    boolean moved = correction.fate() != null && correction.fate() != Fate.KEPT;
    return new Observed(
        correction.state().label(),
        words.say("observed." + CorrectionWord.of(correction)),
        times.of(correction.at()),
        moved ? foreign(correction.quote(), correction) : null,
        foreign(correction.quoteNow(), correction),
        foreign(correction.notice(), correction),
        detail(correction),
        compared
            ? address
                + "&version="
                + correction.toVersion()
                + "&against="
                + correction.fromVersion()
                + "#changes"
            : null);
  }

  private String detail(Correction correction) {
    if (correction.reason() != null) {
      return words.say("observed.answer", correction.reason());
    }
    boolean text =
        switch (correction.state()) {
          case CHANGED, CORRECTED, RETRACTED -> true;
          default -> false;
        };
    if (!text) {
      return null;
    }
    String counts =
        words.say("observed.counts", correction.removedCount(), correction.addedCount());
    return correction.fate() == Fate.KEPT ? counts + " " + words.say("observed.kept") : counts;
  }

  private static Foreign foreign(String text, Correction correction) {
    return text == null ? null : Foreign.of(text, correction.language());
  }
}
