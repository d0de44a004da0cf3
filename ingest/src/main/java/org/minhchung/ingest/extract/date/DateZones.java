package org.minhchung.ingest.extract.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the zone that stands after a time. Names that mean several zones are not among them. */
final class DateZones {
  private static final Pattern OFFSET =
      Pattern.compile(
          "^[\\s(\\[,]*(?:(?:gmt|utc)\\s?([+\\-−])\\s?(\\d{1,2})|([+\\-−])(\\d{2}))"
              + "(?::?(\\d{2}))?(?![\\d/.-])");
  private static final Pattern NAME =
      Pattern.compile("^[\\s(\\[,]*(\\p{L}{1,4})(?![\\p{L}\\p{N}])");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("мск", "+03:00"),
          Map.entry("wib", "+07:00"),
          Map.entry("wita", "+08:00"),
          Map.entry("wit", "+09:00"),
          Map.entry("ict", "+07:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("hkt", "+08:00"),
          Map.entry("pht", "+08:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("nzst", "+12:00"),
          Map.entry("nzdt", "+13:00"));

  /** Written in English only; {@code et} is a word elsewhere. */
  private static final Map<String, String> AMERICAN =
      Map.of(
          "et", "America/New_York",
          "ct", "America/Chicago",
          "mt", "America/Denver",
          "pt", "America/Los_Angeles");

  private DateZones() {}

  /**
   * The offset that a text begins with, in lower case, or null.
   *
   * @param local the time before it
   */
  static ZoneOffset read(String after, LocalDateTime local, String language) {
    Matcher offset = OFFSET.matcher(after);
    if (offset.find()) {
      return offset(offset);
    }
    Matcher name = NAME.matcher(after);
    if (!name.find()) {
      return null;
    }
    String word = name.group(1).toLowerCase(Locale.ROOT);
    String known = NAMED.get(word);
    if (known != null) {
      return ZoneOffset.of(known);
    }
    boolean english = language.isEmpty() || language.equals("en");
    String zone = english ? AMERICAN.get(word) : null;
    return zone == null ? null : ZoneId.of(zone).getRules().getOffset(local);
  }

  /** The text without a zone that it begins with; dates go on after them at times. */
  static String skip(String after) {
    Matcher offset = OFFSET.matcher(after);
    if (offset.find()) {
      return after.substring(offset.end());
    }
    Matcher name = NAME.matcher(after);
    boolean isZone = name.find() && isName(name.group(1));
    return isZone ? after.substring(name.end()) : after;
  }

  private static boolean isName(String word) {
    return NAMED.containsKey(word) || AMERICAN.containsKey(word);
  }

  private static ZoneOffset offset(Matcher m) {
    boolean named = m.group(1) != null;
    String sign = m.group(named ? 1 : 3);
    int hours = Integer.parseInt(m.group(named ? 2 : 4));
    int minutes = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
    if (hours > 14 || minutes > 59) {
      throw new DateTimeException("no zone is " + m.group() + " from UTC");
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(sign.equals("+") ? seconds : -seconds);
  }
}
