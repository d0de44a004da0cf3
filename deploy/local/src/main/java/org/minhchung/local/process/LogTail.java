package org.minhchung.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for the report of why a process is gone. */
final class LogTail {
  private static final int LINES = 12;
  private static final int BYTES = 16_384;

  private LogTail() {}

  /** The last lines under the file's name, or nothing if the file is missing or empty. */
  static String of(Path file) {
    if (!Files.exists(file)) {
      return "";
    }
    try {
      List<String> lines = lastBytes(file).lines().filter(LogTail::tells).toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return last.isEmpty()
          ? ""
          : "%nThe last lines of %s:%n  %s".formatted(file, String.join("\n  ", last));
    } catch (IOException e) {
      return "%nCannot read %s: %s".formatted(file, e);
    }
  }

  /** Stack frames would push out the message above them. */
  private static boolean tells(String line) {
    return !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... ");
  }

  private static String lastBytes(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(Math.max(0, in.length() - BYTES));
      byte[] bytes = new byte[BYTES];
      int count = Math.max(0, in.read(bytes));
      return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }
  }
}
