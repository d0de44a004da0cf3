package org.minhchung.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.events.warc.MovedRecords.Place;
import org.minhchung.events.warc.WarcReader;
import org.minhchung.events.warc.WarcRecord;

/** A file that may go, read as far as is needed to take pages out of it. */
final class ExpiringFile {
  /**
   * A page in it with what was asked for it.
   *
   * @param id of the record
   * @param end where the last of its records ends
   */
  record Page(String id, Instant at, long offset, long end) {}

  private final Path path;
  private final long firstEnd;
  private final List<Page> pages;

  private ExpiringFile(Path path, long firstEnd, List<Page> pages) {
    this.path = path;
    this.firstEnd = firstEnd;
    this.pages = pages;
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read to its end
   */
  static ExpiringFile read(Path path) throws IOException {
    List<Page> pages = new ArrayList<>();
    long firstEnd = 0;
    try (WarcReader reader = WarcReader.open(path)) {
      Optional<WarcRecord> next = reader.after(null);
      while (next.isPresent()) {
        WarcRecord record = next.get();
        switch (record.type()) {
          case "response", "resource", "revisit" -> {
            if (record.date() == null) {
              throw new IOException("a record has no date, at " + record.offset());
            }
            pages.add(new Page(record.id(), record.date(), record.offset(), record.end()));
          }
          case "warcinfo" -> firstEnd = record.offset() == 0 ? record.end() : firstEnd;
          default -> extend(pages, record);
        }
        next = reader.after(record);
      }
    }
    return new ExpiringFile(path, firstEnd, List.copyOf(pages));
  }

  /** A request goes where its answer goes. */
  private static void extend(List<Page> pages, WarcRecord record) {
    if (pages.isEmpty()) {
      return;
    }
    Page last = pages.get(pages.size() - 1);
    if (record.header("WARC-Concurrent-To").orElse("").equals(last.id())
        && record.offset() == last.end()) {
      pages.set(pages.size() - 1, new Page(last.id(), last.at(), last.offset(), record.end()));
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  List<Page> pages() {
    return pages;
  }

  Place place(Page page) {
    return new Place(name(), page.offset());
  }

  Instant oldest() {
    return pages.stream().map(Page::at).min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  Instant newest() {
    return pages.stream().map(Page::at).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  long size() throws IOException {
    return Files.size(path);
  }

  /** How large a file with only these pages is. */
  long size(List<Page> some) {
    return firstEnd + some.stream().mapToLong(p -> p.end() - p.offset()).sum();
  }

  /**
   * Copies pages as they are into a file of their class, which replaces one that an earlier attempt
   * left.
   *
   * @return their new places by their offsets here
   */
  Map<Long, Place> copy(List<Page> some, PageClass pageClass) throws IOException {
    String rest = name().replaceFirst("^(" + Snapshots.PREFIX + "|kept)-", "");
    Path target = path.resolveSibling(pageClass.prefix() + "-" + rest);
    Path unfinished = target.resolveSibling(target.getFileName() + ".tmp");
    Map<Long, Place> places = new HashMap<>();
    try (FileChannel from = FileChannel.open(path, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      transfer(from, 0, firstEnd, to);
      for (Page page : some) {
        places.put(page.offset(), new Place(target.getFileName().toString(), to.position()));
        transfer(from, page.offset(), page.end(), to);
      }
      to.force(true);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    Directories.sync(path.getParent());
    return places;
  }

  private static void transfer(FileChannel from, long begin, long end, FileChannel to)
      throws IOException {
    long at = begin;
    while (at < end) {
      at += from.transferTo(at, end - at, to);
    }
  }
}
