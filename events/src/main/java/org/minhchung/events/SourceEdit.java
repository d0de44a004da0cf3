package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * That a source was added, changed or removed. The topic of sources keeps only how they are now;
 * this one keeps for good who made them so.
 *
 * @param by the person's name as given, or the name of the list of sources
 * @param via where it was done
 * @param before null where it was added
 * @param after null where it was removed
 */
public record SourceEdit(
    String sourceId, Instant at, String by, Via via, Source before, Source after) {

  /** Where an edit was made. */
  public enum Via {
    DESK,
    COMMAND_LINE,
    /** The list of sources was read at a start and goes over an edit, or over its removal. */
    LIST;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What was done. */
  public enum Action {
    ADDED,
    CHANGED,
    ENABLED,
    DISABLED,
    REMOVED;

    /** The word, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SourceEdit {
    Required.text(sourceId, "source of edit");
    Required.value(at, "time of edit of source " + sourceId);
    Required.text(by, "name of who edited source " + sourceId);
    Required.value(via, "way of edit of source " + sourceId);
    if (before == null && after == null) {
      throw new IllegalArgumentException(
          "edit of source " + sourceId + " has neither before nor after");
    }
  }

  /** A person's edit; the source afterwards carries who and when. */
  public static SourceEdit of(Source before, Source after, String by, Via via, Instant at) {
    String id = after == null ? before.id() : after.id();
    return new SourceEdit(
        id, at, by, via, before, after == null ? null : after.edited(by, at, before));
  }

  /** What was done. */
  public Action action() {
    if (before == null) {
      return Action.ADDED;
    }
    if (after == null) {
      return Action.REMOVED;
    }
    boolean onlySwitched =
        before.enabled() != after.enabled()
            && before.withEnabled(after.enabled()).contentHash().equals(after.contentHash());
    if (onlySwitched) {
      return after.enabled() ? Action.ENABLED : Action.DISABLED;
    }
    return Action.CHANGED;
  }

  /** Stable id of the event. */
  public String eventId() {
    return "source-edit-" + ArticleId.sha256(sourceId + " " + at + " " + by).substring(0, 32);
  }
}
