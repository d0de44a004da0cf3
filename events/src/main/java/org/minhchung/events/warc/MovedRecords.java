package org.minhchung.events.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The note that stays where a file was removed: which of its records went where. It is written
 * before the file goes, so that an article's place always leads somewhere.
 *
 * @param at when the file was removed
 * @param places by the offset in the file that is gone
 */
public record MovedRecords(Instant at, Map<Long, Place> places) {
  private static final String FIRST_WORD = "removed";
  private static final String ENDING = ".moved";

  /**
   * A place of a record.
   *
   * @param file name of a file in the same directory
   * @param offset in bytes
   */
  public record Place(String file, long offset) {}

  public MovedRecords {
    places = Map.copyOf(places);
  }

  /** Where the note about a file lies. */
  public static Path noteFor(Path directory, String file) {
    return directory.resolve(file + ENDING);
  }

  /** The file that a note is about, or null for another file. */
  public static String subject(Path note) {
    String name = note.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : null;
  }

  /**
   * Reads a note.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  public static MovedRecords read(Path note) throws IOException {
    List<String> lines = Files.readAllLines(note, StandardCharsets.UTF_8);
    try {
      Map<Long, Place> places = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] words = line.split(" ", 3);
        places.put(Long.valueOf(words[0]), new Place(words[1], Long.parseLong(words[2])));
      }
      return new MovedRecords(
          Instant.parse(lines.get(0).substring(FIRST_WORD.length()).strip()), places);
    } catch (RuntimeException e) {
      throw new WarcFormatException(note.getFileName() + " cannot be read: " + e.getMessage());
    }
  }

  /** Writes a note so that it is there whole, or not at all, whatever happens. */
  public void write(Path note) throws IOException {
    StringBuilder text = new StringBuilder(FIRST_WORD).append(' ').append(at).append('\n');
    new TreeMap<>(places)
        .forEach(
            (offset, place) ->
                text.append(offset)
                    .append(' ')
                    .append(place.file())
                    .append(' ')
                    .append(place.offset())
                    .append('\n'));
    Path unfinished = note.resolveSibling(note.getFileName() + ".tmp");
    Files.writeString(unfinished, text, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, note, StandardCopyOption.ATOMIC_MOVE);
  }
}
