package org.minhchung.ingest.extract.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.minhchung.events.Article.Genre;

/** Reads one site's part of the override file; says exactly what is wrong with it. */
final class SiteRulesReader {
  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("body", "title", "date", "dateFormat", "zone", "remove", "genres"));

  private final String file;
  private final String site;

  SiteRulesReader(String file, String site) {
    this.file = file;
    this.site = site;
  }

  SiteRules read(JsonNode rules) {
    if (!site.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*")) {
      throw new IllegalArgumentException(file + ": '" + site + "' is not a host name");
    }
    if (site.indexOf('.') < 0) {
      throw new IllegalArgumentException(
          file + ": '" + site + "' is no host of one site; a name with a dot is needed");
    }
    if (!rules.isObject()) {
      throw new IllegalArgumentException(file + ", site " + site + ": rules must be a map");
    }
    rules
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw wrong(key, "is unknown; known are " + KEYS, null);
              }
            });
    return new SiteRules(
        selector(rules, "body"),
        selector(rules, "title"),
        selector(rules, "date"),
        removals(rules.path("remove")),
        format(rules),
        zone(rules),
        genres(rules.path("genres")));
  }

  private Evaluator selector(JsonNode rules, String key) {
    return rules.has(key) ? selector(key, text(rules, key)) : null;
  }

  private Evaluator selector(String key, String css) {
    try {
      return QueryParser.parse(css);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw wrong(key, "has '" + css + "', which is not a CSS selector: " + e.getMessage(), e);
    }
  }

  private List<Evaluator> removals(JsonNode remove) {
    List<Evaluator> evaluators = new ArrayList<>();
    if (remove.isTextual()) {
      evaluators.add(selector("remove", remove.asText()));
    } else if (!remove.isMissingNode() && !remove.isArray()) {
      throw wrong("remove", "must be a list of CSS selectors", null);
    }
    for (JsonNode one : remove) {
      if (!one.isTextual()) {
        throw wrong("remove", "must be a list of CSS selectors, but holds " + one, null);
      }
      evaluators.add(selector("remove", one.asText()));
    }
    return evaluators;
  }

  private DateTimeFormatter format(JsonNode rules) {
    if (!rules.has("dateFormat")) {
      return null;
    }
    if (!rules.has("date")) {
      throw wrong("dateFormat", "needs the key 'date' to say where the date stands", null);
    }
    String pattern = text(rules, "dateFormat");
    String letters = pattern.replaceAll("'[^']*'", "");
    if (letters.contains("mm") && !letters.matches(".*[HhKk].*")) {
      throw wrong("dateFormat", "has '" + pattern + "' with minutes (mm); months are MM", null);
    }
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .toFormatter(Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      throw wrong("dateFormat", "has '" + pattern + "', not a pattern: " + e.getMessage(), e);
    }
  }

  private ZoneId zone(JsonNode rules) {
    if (!rules.has("zone")) {
      return null;
    }
    String zone = text(rules, "zone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw wrong("zone", "has '" + zone + "', neither a zone nor an offset like +07:00", e);
    }
  }

  private Map<String, Genre> genres(JsonNode genres) {
    Map<String, Genre> read = new LinkedHashMap<>();
    if (!genres.isMissingNode() && !genres.isObject()) {
      throw wrong("genres", "must map beginnings of paths to genres", null);
    }
    genres
        .fields()
        .forEachRemaining(
            e -> {
              if (!e.getKey().startsWith("/")) {
                throw wrong("genres", "has the path '" + e.getKey() + "' without a '/'", null);
              }
              read.put(e.getKey(), genre(e.getValue().asText()));
            });
    return read;
  }

  private Genre genre(String label) {
    for (Genre genre : Genre.values()) {
      if (genre.label().equals(label)) {
        return genre;
      }
    }
    List<String> known = Arrays.stream(Genre.values()).map(Genre::label).toList();
    throw wrong("genres", "has the unknown genre '" + label + "'; known are " + known, null);
  }

  private String text(JsonNode rules, String key) {
    JsonNode value = rules.get(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw wrong(key, "must be a text, but is " + value, null);
    }
    return value.asText();
  }

  private IllegalArgumentException wrong(String key, String what, Exception cause) {
    return new IllegalArgumentException(
        file + ", site " + site + ": key '" + key + "' " + what, cause);
  }
}
