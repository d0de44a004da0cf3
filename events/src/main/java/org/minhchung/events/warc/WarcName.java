package org.minhchung.events.warc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the archive's files, which tell when their first record was made. */
public final class WarcName {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);
  private static final Pattern IN_NAME = Pattern.compile("-(\\d{17})(-\\d+)?\\.warc(\\.gz)?$");

  private WarcName() {}

  /**
   * A name.
   *
   * @param prefix what kind of file
   * @param number 0, or more where another file began in the same millisecond
   */
  public static String of(String prefix, Instant begun, int number) {
    String stamp = STAMP.format(begun.atOffset(ZoneOffset.UTC));
    return prefix + "-" + stamp + (number == 0 ? "" : "-" + number) + ".warc.gz";
  }

  /** When the first record of a file was made, as its name tells; nothing for a foreign file. */
  public static Optional<Instant> begun(String file) {
    Matcher stamp = IN_NAME.matcher(file);
    if (!stamp.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(stamp.group(1), STAMP).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
