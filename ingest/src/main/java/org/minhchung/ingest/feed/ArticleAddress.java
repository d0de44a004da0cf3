package org.minhchung.ingest.feed;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much an address looks like an article's: a date, a number or a headline in its path. */
final class ArticleAddress {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:19|20)\\d\\d[/._-]?(?:0?[1-9]|1[0-2])(?:[/._-]?\\d{1,2})?(?!\\d)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d])\\d{5,}(?!\\d)|[/=-][0-9a-f]*\\d[0-9a-f]{7,}(?![\\w])");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(?:jpe?g|png|gif|webp|svg|pdf|mp3|mp4|m3u8|zip|apk|docx?|xlsx?|css|js|xml|rss)$");
  private static final Set<String> LISTS =
      Set.of(
          """
          tag tags topic topics author authors category categories categoria kategorie rubrik
          search login signin signup register subscribe subscription account user users profile
          about about-us contact privacy terms policy help faq rss feed feeds newsletter newsletters
          archive archives page pages events jobs careers advertise advertising shop store
          """
              .strip()
              .split("\\s+"));

  private ArticleAddress() {}

  /** From 0 (as a list's) to 3; below 0 where it is surely something else. */
  static double likeness(String url) {
    URI uri = URI.create(url);
    String path = uri.getRawPath();
    if (path.length() <= 1 && uri.getRawQuery() == null || FILE.matcher(path).matches()) {
      return -10;
    }
    String[] segments = path.substring(1).split("/");
    String last = decoded(segments[segments.length - 1]);
    double points = 0;
    String whole = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    points += DATE.matcher(whole).find() ? 2 : 0;
    points += NUMBER.matcher(whole).find() ? 1.5 : 0;
    long parts = last.chars().filter(c -> c == '-' || c == '_' || c == ' ').count();
    points += parts >= 3 ? 1.5 : 0;
    points += last.chars().filter(c -> c > 127 && Character.isLetter(c)).count() >= 8 ? 1 : 0;
    points += last.matches("(?i).*\\d.*\\.s?html?|(?i).+\\.(?:chn|tpo|ldo|epi|vnp)") ? 1 : 0;
    for (int i = 0; i < segments.length; i++) {
      boolean isEnd = i >= segments.length - 2;
      if (isEnd && LISTS.contains(segments[i].toLowerCase(Locale.ROOT))) {
        points -= 2;
      }
    }
    return Math.min(3, points);
  }

  /** The same for addresses that are built alike: numbers and headlines left out. */
  static String pattern(String url) {
    URI uri = URI.create(url);
    String[] segments = uri.getRawPath().substring(1).split("/");
    StringBuilder pattern = new StringBuilder(uri.getHost());
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i].replaceAll("\\d+", "#");
      boolean isSlug = i == segments.length - 1 || segment.length() > 24;
      pattern.append('/').append(isSlug ? slug(segment) : segment);
    }
    return pattern + (uri.getRawQuery() == null ? "" : "?" + keys(uri.getRawQuery()));
  }

  private static String slug(String segment) {
    int dot = segment.lastIndexOf('.');
    String ending = dot > 0 && segment.length() - dot < 8 ? segment.substring(dot) : "";
    return (segment.contains("#") ? "*#" : "*") + ending;
  }

  private static String keys(String query) {
    return query.replaceAll("=[^&]*", "=");
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
