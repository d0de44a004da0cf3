package org.minhchung.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of an answer say about it. */
final class AnswerHints {
  private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age=\"?(\\d{1,9})");
  private static final Pattern LINK =
      Pattern.compile("<([^>]{1,4096})>([^<]{0,1000}?)(?=,\\s*<|$)");
  private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([^\";]{1,200})");

  private AnswerHints() {}

  /** For how long the same answer will still be given by what stands between, or zero. */
  static Duration fresh(List<Map.Entry<String, String>> headers) {
    String control = first(headers, "cache-control");
    Matcher age = MAX_AGE.matcher(control == null ? "" : control);
    if (!age.find()) {
      return Duration.ZERO;
    }
    String past = first(headers, "age");
    long old = past != null && past.strip().matches("\\d{1,9}") ? Long.parseLong(past.strip()) : 0;
    return Duration.ofSeconds(Math.max(0, Long.parseLong(age.group(1)) - old));
  }

  /** The target of the first {@code Link} header of this relation, or null. */
  static String link(List<Map.Entry<String, String>> headers, String relation) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase("link")) {
        Matcher link = LINK.matcher(header.getValue());
        while (link.find()) {
          Matcher rel = REL.matcher(link.group(2));
          if (rel.find()
              && List.of(rel.group(1).toLowerCase(Locale.ROOT).strip().split("\\s+"))
                  .contains(relation)) {
            return link.group(1).strip();
          }
        }
      }
    }
    return null;
  }

  private static String first(List<Map.Entry<String, String>> headers, String name) {
    return headers.stream()
        .filter(h -> h.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
