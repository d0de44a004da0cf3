package org.minhchung.ingest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.warc.WarcRecord;

/**
 * Keeps pages as they were served in gzip WARC files, so that what an outlet wrote can be shown
 * after it has changed or removed it. A page is on the disk when its place is told. Safe for use by
 * several threads, and by several instances in one directory.
 */
public final class Snapshots implements AutoCloseable {
  /** What files are called that are written first-hand. */
  static final String PREFIX = "minhchung";

  private final ArchiveConfig config;
  private final String software;
  private final Clock clock;
  private WarcFile file;
  private String warcinfo;
  private volatile String trouble;
  private boolean mended;

  /**
   * Prepares the store; no file is made before the first page comes.
   *
   * @param config with a directory
   * @param software what writes, for the files' own description
   */
  public Snapshots(ArchiveConfig config, String software, Clock clock) {
    this.config = config;
    this.software = software;
    this.clock = clock;
  }

  /** Where the files are. */
  public Path directory() {
    return config.warcDirectory();
  }

  /**
   * Keeps a page.
   *
   * @throws IOException when the disk refuses or has too little room left
   */
  public Article.Snapshot keep(ServedPage page) throws IOException {
    if (page.exchange() == null) {
      return keep(info -> RecordWriter.decodedResponse(page, info), page.body());
    }
    return keep(info -> RecordWriter.exchange(page, page.exchange(), info), page.exchange().body());
  }

  /** Keeps a page that somebody has saved, of whose answer nothing is known. */
  Article.Snapshot keepSaved(ServedPage page) throws IOException {
    return keep(info -> RecordWriter.resource(page, info), page.body());
  }

  /** Keeps a record of another archive, as it stands there. */
  Article.Snapshot keepCopy(WarcRecord record) throws IOException {
    byte[] payload = record.http().payload();
    return keep(info -> RecordWriter.copy(record), payload);
  }

  private Article.Snapshot keep(Function<String, byte[]> record, byte[] payload)
      throws IOException {
    try {
      WarcFile into;
      long offset;
      byte[] bytes;
      do {
        String info;
        synchronized (this) {
          into = current();
          info = warcinfo;
        }
        // packing is the work; it is not done one after the other
        bytes = record.apply(info);
        offset = append(into, bytes);
      } while (offset < 0);
      into.sync(offset + bytes.length);
      trouble = null;
      return new Article.Snapshot(into.name(), offset, ArticleId.sha256(payload));
    } catch (IOException e) {
      trouble = "pages are published without being kept as evidence: " + e.getMessage();
      throw e;
    }
  }

  /** Where the bytes begin; -1 where the file has been ended meanwhile. */
  private synchronized long append(WarcFile into, byte[] bytes) throws IOException {
    if (file != into) {
      return -1;
    }
    try {
      return into.append(bytes);
    } catch (IOException e) {
      file = null; // what follows goes into a new file
      into.abandon();
      throw e;
    }
  }

  private WarcFile current() throws IOException {
    Path directory = config.warcDirectory();
    if (!mended) {
      mended = true;
      TornFiles.mend(directory);
    }
    Instant now = clock.instant();
    if (file == null
        || file.size() >= config.maxWarcBytes()
        || !now.isBefore(file.begun().plus(config.maxWarcAge()))) {
      close();
      Files.createDirectories(directory);
      requireRoom(directory);
      WarcFile next = WarcFile.begin(directory, PREFIX, now);
      warcinfo = RecordWriter.newId();
      next.append(RecordWriter.warcinfo(warcinfo, now, next.name(), software));
      file = next;
    } else {
      requireRoom(directory);
    }
    return file;
  }

  private void requireRoom(Path directory) throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free < config.minFreeBytes()) {
      throw new IOException(
          "%,d MiB are free on the disk of %s, less than archive.minFreeBytes (%,d MiB)"
              .formatted(free >> 20, directory, config.minFreeBytes() >> 20));
    }
  }

  /** Why the last page was not kept, as a sentence without a full stop; null when it was. */
  public String trouble() {
    return trouble;
  }

  /** Ends the file. */
  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      WarcFile last = file;
      file = null;
      last.close();
    }
  }
}
