package org.minhchung.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.minhchung.events.warc.MovedRecords;
import org.minhchung.events.warc.MovedRecords.Place;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.events.warc.WarcName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files whose time is over, and before that moves the pages that must stay. A page's new
 * file is on the disk before the note that leads to it, and the note before the old file goes; cut
 * off anywhere, the next run does the rest again and nothing is lost.
 */
public final class Pruning {
  private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);
  private static final String LOCK = "prune.lock";

  /** What has just been done; tests cut off there. */
  enum Step {
    PAGES_COPIED,
    NOTE_WRITTEN,
    FILE_REMOVED
  }

  private final Path directory;
  private final RetentionConfig retention;
  private final PageClasses classes;
  private final Clock clock;
  private final Consumer<Step> after;

  /**
   * Prepares.
   *
   * @param directory of the archive
   * @param classes asked only when a file is due
   */
  public Pruning(Path directory, RetentionConfig retention, PageClasses classes, Clock clock) {
    this(directory, retention, classes, clock, step -> {});
  }

  Pruning(
      Path directory,
      RetentionConfig retention,
      PageClasses classes,
      Clock clock,
      Consumer<Step> after) {
    this.directory = directory;
    this.retention = retention;
    this.classes = classes;
    this.clock = clock;
    this.after = after;
  }

  /**
   * Removes what is due.
   *
   * @param dryRun whether only to tell what would be removed
   * @throws IOException when the disk refuses; the next run goes on
   * @throws IllegalStateException when another run is under way, or it cannot be told what pages
   *     are evidence of; then nothing was removed
   */
  public PruneReport run(boolean dryRun) throws IOException {
    if (!Files.isDirectory(directory)) {
      return new PruneReport(0, 0, Map.of(), 0, 0, Map.of());
    }
    try (FileChannel lock =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (WarcFile.tryLock(lock) == null) {
        throw new IllegalStateException("another pruning of " + directory + " is under way");
      }
      return locked(dryRun);
    }
  }

  private PruneReport locked(boolean dryRun) throws IOException {
    List<String> files = files();
    List<ExpiringFile> due = new ArrayList<>();
    Instant now = clock.instant();
    Map<String, String> leftAlone = new TreeMap<>();
    long bytes = 0;
    int removed = 0;
    for (String name : files) {
      Instant begun = WarcName.begun(name).orElse(null);
      Keep keep = retention.of(PageClass.atLeast(name));
      boolean removedBefore = Files.exists(MovedRecords.noteFor(directory, name));
      if (removedBefore) {
        bytes += Files.size(directory.resolve(name));
        removed++;
        if (!dryRun) {
          Files.delete(directory.resolve(name));
        }
      } else if (begun != null
          && keep.isOver(begun, now)
          && !Files.exists(WarcFile.markerOf(directory.resolve(name)))) {
        try {
          ExpiringFile file = ExpiringFile.read(directory.resolve(name));
          if (keep.isOver(file.newest(), now)) {
            due.add(file);
          }
        } catch (IOException e) {
          leftAlone.put(name, "cannot be read: " + e.getMessage());
        }
      }
    }
    Totals totals = new Totals(removed, bytes, leftAlone);
    if (!due.isEmpty()) {
      remove(due, dryRun, now, totals);
    }
    return totals.report(files.size());
  }

  private void remove(List<ExpiringFile> due, boolean dryRun, Instant now, Totals totals)
      throws IOException {
    Map<Place, Place> origins = origins();
    Set<String> named = new HashSet<>();
    due.forEach(f -> f.pages().forEach(p -> named.add(origin(origins, f.place(p)).file())));
    Instant since =
        due.stream().map(ExpiringFile::oldest).min(Instant::compareTo).orElse(Instant.EPOCH);
    Map<Place, Set<PageClass>> known = classes.of(named, since);
    for (ExpiringFile file : due) {
      PageClass least = PageClass.atLeast(file.name());
      Map<PageClass, List<ExpiringFile.Page>> staying = new EnumMap<>(PageClass.class);
      int unknown = 0;
      for (ExpiringFile.Page page : file.pages()) {
        Set<PageClass> found = known.get(origin(origins, file.place(page)));
        unknown += found == null ? 1 : 0;
        PageClass pageClass = longest(page, least, found == null ? Set.of() : found);
        if (!retention.of(pageClass).isOver(page.at(), now)) {
          staying.computeIfAbsent(pageClass, c -> new ArrayList<>()).add(page);
        }
      }
      if (least == PageClass.OTHER && unknown * 2 > file.pages().size()) {
        // as when the topics were lost: then nobody knows whether any of these was flagged
        totals.leftAlone.put(
            file.name(),
            "of "
                + file.pages().size()
                + " pages no article names "
                + unknown
                + "; remove the file by hand if it is not wanted");
        continue;
      }
      replace(file, staying, dryRun, now, totals);
    }
  }

  /** Of the classes of a page the one for which it is kept longest. */
  private PageClass longest(ExpiringFile.Page page, PageClass least, Set<PageClass> found) {
    return Stream.concat(Stream.of(least), found.stream())
        .max(
            Comparator.comparing((PageClass c) -> retention.of(c).until(page.at()))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(least);
  }

  private void replace(
      ExpiringFile file,
      Map<PageClass, List<ExpiringFile.Page>> staying,
      boolean dryRun,
      Instant now,
      Totals totals)
      throws IOException {
    Map<Long, Place> places = new HashMap<>();
    for (Map.Entry<PageClass, List<ExpiringFile.Page>> each : staying.entrySet()) {
      if (each.getKey() == PageClass.OTHER) {
        throw new IllegalStateException("a page of " + file.name() + " is not due");
      }
      totals.kept.merge(each.getKey(), each.getValue().size(), Integer::sum);
      totals.bytes -= file.size(each.getValue());
      if (!dryRun) {
        places.putAll(file.copy(each.getValue(), each.getKey()));
      }
    }
    int kept = staying.values().stream().mapToInt(List::size).sum();
    totals.dropped += file.pages().size() - kept;
    totals.removed++;
    totals.bytes += file.size();
    if (!dryRun) {
      after.accept(Step.PAGES_COPIED);
      new MovedRecords(now, places).write(MovedRecords.noteFor(directory, file.name()));
      Directories.sync(directory);
      after.accept(Step.NOTE_WRITTEN);
      Files.delete(directory.resolve(file.name()));
      Directories.sync(directory);
      after.accept(Step.FILE_REMOVED);
      LOG.atInfo()
          .addKeyValue("file", file.name())
          .addKeyValue("kept", kept)
          .addKeyValue("dropped", file.pages().size() - kept)
          .log("pages removed whose time was over");
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(f -> f.getFileName().toString())
          .filter(name -> PageArchive.FILE_NAME.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /** From where each moved page came, one step back. */
  private Map<Place, Place> origins() throws IOException {
    List<Path> notes;
    try (Stream<Path> all = Files.list(directory)) {
      notes = all.filter(f -> MovedRecords.subject(f) != null).toList();
    }
    Map<Place, Place> origins = new HashMap<>();
    for (Path note : notes) {
      String file = MovedRecords.subject(note);
      MovedRecords.read(note)
          .places()
          .forEach((offset, to) -> origins.put(to, new Place(file, offset)));
    }
    return origins;
  }

  /** The place that the article's event names. */
  private static Place origin(Map<Place, Place> origins, Place place) {
    Place at = place;
    while (origins.containsKey(at)) {
      at = origins.get(at);
    }
    return at;
  }

  /** What adds up over the files. */
  private static final class Totals {
    private final Map<PageClass, Integer> kept = new EnumMap<>(PageClass.class);
    private final Map<String, String> leftAlone;
    private int removed;
    private int dropped;
    private long bytes;

    Totals(int removed, long bytes, Map<String, String> leftAlone) {
      this.removed = removed;
      this.bytes = bytes;
      this.leftAlone = leftAlone;
    }

    PruneReport report(int files) {
      return new PruneReport(files, removed, kept, dropped, bytes, leftAlone);
    }
  }
}
