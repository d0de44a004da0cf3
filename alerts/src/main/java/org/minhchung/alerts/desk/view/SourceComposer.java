package org.minhchung.alerts.desk.view;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.SourceEdit.Action;
import org.minhchung.events.source.SourceChange;

/** Says how a source is set and who has set it so. */
public final class SourceComposer {
  private static final int SHOWN = 20;
  private static final List<String> DONE = List.of("added", "saved", "adopted");

  private final Words words;
  private final Times times;

  public SourceComposer(Reading reading) {
    this.words = reading.words();
    this.times = reading.times();
  }

  /**
   * The settings.
   *
   * @param edits the latest first
   * @param done what was just done, as the address says
   */
  public SourceView compose(Source source, List<SourceEdit> edits, String done) {
    boolean isEdited = source.editedBy() != null;
    return new SourceView(
        source.id(),
        WebLink.source(source.id()),
        source.enabled(),
        source.revision(),
        words.label("outlet", source.kind().label()),
        source.feeds(),
        source.sitemaps(),
        source.sections(),
        interval(words, source.pollInterval()),
        isEdited ? source.editedBy() : null,
        times.of(source.editedAt()),
        isEdited && source.listHash() != null,
        edits.stream().limit(SHOWN).map(edit -> edit(source, edit)).toList(),
        isDone(source, Objects.requireNonNullElse(done, "")) ? done : null);
  }

  /** An address may be opened again when it is true no longer. */
  private static boolean isDone(Source source, String done) {
    return switch (done) {
      case "enabled" -> source.enabled();
      case "disabled" -> !source.enabled();
      default -> DONE.contains(done);
    };
  }

  private SourceView.Edit edit(Source source, SourceEdit edit) {
    boolean isAsBefore =
        edit.before() != null && edit.before().revision().equals(source.revision());
    return new SourceView.Edit(
        times.of(edit.at()),
        edit.by(),
        words.say(
            "source.did." + edit.action().label(), words.label("source.via", edit.via().label())),
        !isAsBefore,
        edit.action() != Action.CHANGED
            ? List.of()
            : SourceChange.between(edit.before(), edit.after()).stream()
                .map(this::change)
                .toList());
  }

  private SourceView.Change change(SourceChange change) {
    return new SourceView.Change(field(words, change.field()), change.before(), change.after());
  }

  static String field(Words words, String field) {
    return words.sayOr("source.field." + field, field);
  }

  /** An interval in the units that suit it. */
  static String interval(Words words, Duration interval) {
    if (interval.toSeconds() % 3600 == 0) {
      return words.say("interval.hours", interval.toHours());
    }
    return interval.toSeconds() % 60 == 0
        ? words.say("interval.minutes", interval.toMinutes())
        : words.say("interval.seconds", interval.toSeconds());
  }

  /** The names of languages, separated by commas. */
  static String languages(Words words, Source source) {
    return source.languages().stream().map(words::languageName).collect(Collectors.joining(", "));
  }
}
