package org.minhchung.events.warc;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.warc.KeptPage.Absent;
import org.minhchung.events.warc.KeptPage.Found;
import org.minhchung.events.warc.KeptPage.Reason;

/** The directory in which pages are kept. Only reads; safe for use by several threads. */
public final class PageArchive {
  /** What a file of the archive may be called; none of these leads out of the directory. */
  public static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,200}\\.warc(\\.gz)?");

  /** A record that is kept for good moves once per class; more would be a circle. */
  private static final int MOST_MOVES = 8;

  private final Path directory;

  /**
   * Looks into a directory.
   *
   * @param directory null where pages are not kept, or not here
   */
  public PageArchive(Path directory) {
    this.directory = directory;
  }

  /** Where it is, or nothing. */
  public Optional<Path> directory() {
    return Optional.ofNullable(directory);
  }

  /** The page that a version of an article was read in, checked against the article's event. */
  public KeptPage find(Article.Snapshot snapshot) {
    if (snapshot == null) {
      return new Absent(Reason.NEVER_KEPT, "");
    }
    if (directory == null) {
      return new Absent(Reason.NO_DIRECTORY, "");
    }
    String file = snapshot.file();
    long offset = snapshot.offset();
    for (int move = 0; move <= MOST_MOVES; move++) {
      if (file == null || !FILE_NAME.matcher(file).matches()) {
        return new Absent(Reason.NO_FILE_NAME, "");
      }
      try (WarcReader reader = WarcReader.open(directory.resolve(file))) {
        return found(file, reader, offset, snapshot);
      } catch (NoSuchFileException e) {
        // removed, perhaps at this moment; the note was there before
      } catch (IOException e) {
        return damaged(file, offset, e.getMessage());
      }
      MovedRecords moved;
      try {
        moved = MovedRecords.read(MovedRecords.noteFor(directory, file));
      } catch (NoSuchFileException e) {
        return new Absent(Reason.FILE_MISSING, directory.resolve(file).toString());
      } catch (IOException e) {
        return new Absent(Reason.DAMAGED, e.getMessage());
      }
      MovedRecords.Place place = moved.places().get(offset);
      if (place == null) {
        return new Absent(Reason.EXPIRED, "removed on " + moved.at());
      }
      file = place.file();
      offset = place.offset();
    }
    return new Absent(Reason.DAMAGED, snapshot.file() + ": its notes lead in a circle");
  }

  /**
   * A found page's records as they lie in the archive, each a gzip member: a WARC file by
   * themselves.
   *
   * @throws IOException when the file has gone or broken meanwhile
   */
  public List<byte[]> packed(Found page) throws IOException {
    List<byte[]> members = new ArrayList<>();
    try (WarcReader reader = WarcReader.open(directory.resolve(page.file()))) {
      members.add(reader.packed(page.record()));
      if (page.request().isPresent()) {
        members.add(reader.packed(page.request().get()));
      }
    }
    return members;
  }

  private static KeptPage found(
      String file, WarcReader reader, long offset, Article.Snapshot snapshot) throws IOException {
    WarcRecord record = reader.at(offset);
    if (!record.type().equals("response") && !record.type().equals("resource")) {
      return damaged(file, offset, "is a record of the kind '" + record.type() + "'");
    }
    HttpBlock http = record.http();
    boolean intact = ArticleId.sha256(http.payload()).equals(snapshot.sha256());
    return new Found(file, record, http, request(reader, record), intact);
  }

  /** What was asked stands right after the answer. */
  private static Optional<WarcRecord> request(WarcReader reader, WarcRecord record) {
    try {
      return reader
          .after(record)
          .filter(next -> next.type().equals("request"))
          .filter(next -> next.header("WARC-Concurrent-To").orElse("").equals(record.id()));
    } catch (IOException e) {
      return Optional.empty(); // what comes next does not matter for this record
    }
  }

  private static Absent damaged(String file, long offset, String what) {
    return new Absent(Reason.DAMAGED, "what stands at " + offset + " in " + file + " " + what);
  }
}
