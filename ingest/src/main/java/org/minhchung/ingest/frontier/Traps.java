package org.minhchung.ingest.frontier;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows addresses that sites make up without end: calendars that turn over for ever, folders that
 * contain themselves, lists in every order. Articles have no such addresses, and a crawler that
 * follows them never comes back. Any thread may use it.
 */
final class Traps {
  private static final int LONGEST = 1_500;
  private static final int DEEPEST = 20;
  private static final int MOST_PARAMETERS = 12;
  private static final int SAME_SEGMENT = 4;
  private static final int SAME_BLOCK = 3;
  private static final int LONGEST_BLOCK = 4;
  private static final int LAST_LIST_PAGE = 2_000;

  /** Addresses of one path that differ only in how they combine several parameters. */
  private static final int MOST_VARIANTS = 500;

  private static final int FEW_PARAMETERS = 2;
  private static final Duration VARIANTS_KEPT = Duration.ofDays(1);

  private static final Set<String> LIST_PAGE = Set.of("page", "paged", "pageno", "pg", "offset");
  private static final Pattern MONTH =
      Pattern.compile("(?<=[/=])(\\d{4})[-/](0?[1-9]|1[0-2])(?![\\dA-Za-z])(?!-[A-Za-z])");
  private static final Pattern YEAR = Pattern.compile("(?:^|[&_])(?:year|y|yr|nam)=(\\d{4})");
  private static final Pattern CALENDAR =
      Pattern.compile("(?i)calend|kalend|agenda|/events?/|/lich|tribe-bar-date|month=|year=");

  /** Paths whose variants are counted at a time. */
  private static final int MOST_PATHS = 100_000;

  private final Map<String, Set<Integer>> variants = new HashMap<>();
  private Instant variantsSince = Instant.EPOCH;

  /** What kind of trap a canonical address belongs to, if it does. */
  Optional<String> of(String url, Instant now) {
    URI uri = URI.create(url);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    List<String> segments =
        Arrays.stream(uri.getRawPath().split("/")).filter(s -> !s.isEmpty()).toList();
    List<String> parameters = query.isEmpty() ? List.of() : List.of(query.split("&"));
    if (url.length() > LONGEST) {
      return Optional.of("address of more than " + LONGEST + " characters");
    }
    if (segments.size() > DEEPEST) {
      return Optional.of("path of more than " + DEEPEST + " folders");
    }
    if (repeats(segments)) {
      return Optional.of("path that repeats itself");
    }
    if (parameters.size() > MOST_PARAMETERS || names(parameters).size() + 2 < parameters.size()) {
      return Optional.of("ever more parameters");
    }
    if (isFarList(parameters)) {
      return Optional.of("list without end");
    }
    if (isFarCalendar(url, query, now)) {
      return Optional.of("calendar without end");
    }
    return parameters.size() > FEW_PARAMETERS && isOneOfTooMany(uri, parameters, now)
        ? Optional.of("one page with parameters in every combination")
        : Optional.empty();
  }

  private static boolean repeats(List<String> segments) {
    Map<String, Long> times =
        segments.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    if (times.values().stream().anyMatch(n -> n >= SAME_SEGMENT)) {
      return true;
    }
    for (int length = 1; length <= LONGEST_BLOCK; length++) {
      for (int from = 0; from + length * SAME_BLOCK <= segments.size(); from++) {
        if (isRepeated(segments, from, length)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRepeated(List<String> segments, int from, int length) {
    for (int i = from; i < from + length * (SAME_BLOCK - 1); i++) {
      if (!segments.get(i).equals(segments.get(i + length))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> names(List<String> parameters) {
    return parameters.stream().map(p -> p.split("=", 2)[0]).collect(Collectors.toSet());
  }

  private static boolean isFarList(List<String> parameters) {
    return parameters.stream()
        .map(p -> p.toLowerCase(Locale.ROOT).split("=", 2))
        .anyMatch(
            p ->
                p.length == 2
                    && LIST_PAGE.contains(p[0])
                    && p[1].matches("\\d{1,9}")
                    && Integer.parseInt(p[1]) > LAST_LIST_PAGE);
  }

  /** Dates lie in the addresses of articles too, but not dates of next year. */
  private static boolean isFarCalendar(String url, String query, Instant now) {
    YearMonth today = YearMonth.from(now.atZone(ZoneOffset.UTC));
    YearMonth last = CALENDAR.matcher(url).find() ? today.plusMonths(2) : today.plusMonths(18);
    Matcher month = MONTH.matcher(url);
    while (month.find()) {
      try {
        YearMonth named =
            YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
        if (named.isAfter(last) && named.getYear() < 2500) {
          return true;
        }
      } catch (DateTimeException e) {
        return false; // a number that is no date
      }
    }
    Matcher year = YEAR.matcher(query);
    return year.find() && Integer.parseInt(year.group(1)) > last.getYear() + 1;
  }

  private synchronized boolean isOneOfTooMany(URI uri, List<String> parameters, Instant now) {
    boolean isFull = variants.size() > MOST_PATHS;
    if (isFull || now.isAfter(variantsSince.plus(VARIANTS_KEPT))) {
      variants.clear();
      variantsSince = now;
    }
    Set<Integer> known =
        variants.computeIfAbsent(
            uri.getRawAuthority() + uri.getRawPath() + names(parameters), key -> new HashSet<>());
    int variant = uri.getRawQuery().hashCode();
    if (known.contains(variant)) {
      return false;
    }
    return known.size() >= MOST_VARIANTS || !known.add(variant);
  }
}
