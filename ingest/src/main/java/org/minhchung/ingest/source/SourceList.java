package org.minhchung.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.Topics;
import org.minhchung.events.source.ParsedSources;
import org.minhchung.events.source.SourceYaml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which an operator names the outlets to watch: a YAML list whose entries have the
 * fields of {@link Source}. Read at start and published to {@code source.v1}, where what people
 * have edited since stays as they made it until the file itself says something new. Several
 * instances that start with the same file publish the same.
 */
public final class SourceList {
  private static final Logger LOG = LoggerFactory.getLogger(SourceList.class);

  private final String name;
  private final List<Source> entries;

  /**
   * A list.
   *
   * @param name for messages and the log of edits
   */
  public SourceList(String name, List<Source> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException naming the file, the entry and the field
   */
  public static List<Source> read(Path file) {
    ParsedSources list;
    try {
      list = SourceYaml.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (!list.refused().isEmpty()) {
      throw new IllegalArgumentException(file + ": " + list.refused().get(0));
    }
    return list.sources();
  }

  /**
   * Publishes what the topic does not have yet, and removes what the list has named and names no
   * longer.
   *
   * @param published what the topic has, read to its end; changed as the topic is
   */
  public CompletableFuture<Void> publish(Sources published, Outbox outbox, Instant now) {
    Map<String, Source> gone = new TreeMap<>(published.all());
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    for (Source entry : entries) {
      Source listed = entry.listed();
      Source before = gone.remove(entry.id());
      if (before == null || !(before.equals(listed) || isKept(before, listed))) {
        sent.add(send(before, listed, published, outbox, now));
      }
    }
    for (Source before : gone.values()) {
      boolean addedByPeople = before.editedBy() != null && before.listHash() == null;
      if (!addedByPeople) {
        LOG.atInfo().addKeyValue("source", before.id()).log("no longer listed, removed");
        sent.add(send(before, null, published, outbox, now));
      }
    }
    return CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new));
  }

  /** Whether a source stays as it was edited, since the list says what it said before the edit. */
  private boolean isKept(Source before, Source listed) {
    boolean kept = before.editedBy() != null && listed.listHash().equals(before.listHash());
    if (kept) {
      LOG.atInfo()
          .addKeyValue("source", before.id())
          .addKeyValue("by", before.editedBy())
          .addKeyValue("at", before.editedAt())
          .log("was edited and stays so; change its entry in {} to go over the edit", name);
    }
    return kept;
  }

  private CompletableFuture<Void> send(
      Source before, Source after, Sources published, Outbox outbox, Instant now) {
    String id = after == null ? before.id() : after.id();
    String event = after == null ? "source-" + id + "-removed" : "source-" + id;
    CompletableFuture<Void> sent =
        goesOverAnEdit(before, after)
            ? trace(before, after, outbox, now)
                // not on the producer's own thread, which must not wait for itself
                .thenComposeAsync(traced -> outbox.send(Topics.SOURCE, id, event, after, null))
            : outbox.send(Topics.SOURCE, id, event, after, null);
    return sent.thenRun(() -> published.set(id, after));
  }

  private static boolean goesOverAnEdit(Source before, Source after) {
    return before != null
        && before.editedBy() != null
        && (after == null || !after.contentHash().equals(before.contentHash()));
  }

  /** That the list goes over what somebody has edited is kept with the edits. */
  private CompletableFuture<Void> trace(Source before, Source after, Outbox outbox, Instant now) {
    LOG.atWarn()
        .addKeyValue("source", before.id())
        .addKeyValue("by", before.editedBy())
        .addKeyValue("at", before.editedAt())
        .log("{} has changed since this was edited and goes over the edit", name);
    SourceEdit edit = new SourceEdit(before.id(), now, name, SourceEdit.Via.LIST, before, after);
    return outbox.send(Topics.SOURCE_EDIT, edit.sourceId(), edit.eventId(), edit, null);
  }
}
