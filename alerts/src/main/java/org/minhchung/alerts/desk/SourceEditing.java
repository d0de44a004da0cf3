package org.minhchung.alerts.desk;

import java.util.List;
import java.util.Optional;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.source.SourceChange;

/** Makes edits one after the other, and none over an edit that its author has not seen. */
final class SourceEditing {
  private final DeskParts parts;

  SourceEditing(DeskParts parts) {
    this.parts = parts;
  }

  /**
   * Makes an edit if the source still is as it was seen.
   *
   * @param seen {@link Source#revision()} when the form was made, empty where there was no such
   *     source
   * @return what the source is meanwhile if it is not as it was seen; then nothing is done
   * @throws RefusedException if the edit cannot be kept
   */
  synchronized Optional<Source> save(Source after, String seen, String actor) {
    Source now = parts.sites().get(after.id()).orElse(null);
    if (now != null && !now.revision().equals(seen)) {
      return Optional.of(now);
    }
    if (now != null && SourceChange.between(now, after).isEmpty()) {
      return Optional.empty();
    }
    write(List.of(SourceEdit.of(now, after, actor, SourceEdit.Via.DESK, parts.clock().instant())));
    return Optional.empty();
  }

  /** Makes edits without further question. */
  synchronized void write(List<SourceEdit> edits) {
    try {
      parts.sourceLog().write(edits);
    } catch (IllegalStateException e) {
      throw new RefusedException(503, "error.not-saved", e.getMessage());
    }
  }
}
