package org.minhchung.ingest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.minhchung.events.coding.GzipInput;

/**
 * A file of GDELT's: lines of fields between tabs, without a heading; how many there are tells
 * which kind it is.
 */
final class GdeltFile {
  private static final int MAX_LINE = 4 * 1024 * 1024;
  private static final int KNOWLEDGE_FIELDS = 27;
  private static final int MENTION_FIELDS = 16;
  private static final int EVENT_FIELDS = 61;

  /** Documents of the web; the others have no address. */
  private static final String WEB = "1";

  /** Takes lines. */
  interface Receiver {
    /** A page. */
    void page(String place, String url);

    /** Something whole that is no page. */
    void other(String reason);

    /** Nothing that could be read. */
    void malformed(String place, String reason);
  }

  private final String name;
  private final Receiver receiver;
  private int line;

  private GdeltFile(String name, Receiver receiver) {
    this.name = name;
    this.receiver = receiver;
  }

  /**
   * Hands every line on. A file that breaks off yields what comes before, then the reason.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  static void read(Path path, Receiver receiver) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(path + " is not a file of GDELT's");
    }
    GdeltFile file = new GdeltFile(path.getFileName().toString(), receiver);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 64 * 1024)) {
      file.unpack(in);
    } catch (IOException e) {
      receiver.malformed(file.place(), "the file is broken after this line: " + e.getMessage());
    }
  }

  private void unpack(InputStream in) throws IOException {
    in.mark(4);
    byte[] begin = in.readNBytes(2);
    in.reset();
    boolean two = begin.length == 2;
    if (two && begin[0] == 'P' && begin[1] == 'K') {
      ZipInputStream zip = new ZipInputStream(in);
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        lines(zip);
      }
      if (entries == 0) {
        throw new IOException("no file could be unpacked");
      }
    } else if (two && (begin[0] & 0xff) == 0x1f && (begin[1] & 0xff) == 0x8b) {
      lines(GzipInput.gzip(in));
    } else {
      lines(in);
    }
  }

  private void lines(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 64 * 1024);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    boolean tooLong = false;
    int c = in.read();
    for (; c >= 0; c = in.read()) {
      if (c == '\n') {
        end(text, tooLong);
        tooLong = false;
      } else if (text.size() < MAX_LINE) {
        text.write(c);
      } else {
        tooLong = true;
      }
    }
    if (text.size() > 0) {
      end(text, tooLong);
    }
  }

  private void end(ByteArrayOutputStream text, boolean tooLong) {
    line++;
    String whole = text.toString(StandardCharsets.UTF_8);
    text.reset();
    if (tooLong) {
      receiver.malformed(place(), "longer than " + MAX_LINE + " bytes");
    } else if (whole.isBlank()) {
      receiver.other("empty line");
    } else {
      fields(whole.split("\t", -1));
    }
  }

  private void fields(String[] fields) {
    switch (fields.length) {
      case KNOWLEDGE_FIELDS -> document(fields[2], fields[4]);
      case MENTION_FIELDS -> document(fields[2], fields[5]);
      case EVENT_FIELDS -> document(WEB, fields[60]);
      default ->
          receiver.malformed(
              place(),
              fields.length
                  + " fields, not the 27 of the knowledge graph, 16 of mentions or 61 of events");
    }
  }

  private void document(String collection, String identifier) {
    if (collection.strip().equals(WEB)) {
      receiver.page(place(), identifier.strip());
    } else {
      receiver.other("not of the web");
    }
  }

  private String place() {
    return name + ":" + line;
  }
}
