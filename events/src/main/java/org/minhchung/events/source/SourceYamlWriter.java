package org.minhchung.events.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/** Writes a list of sources as YAML, each on one line, so that people can compare two lists. */
public final class SourceYamlWriter {
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}([\\p{L}\\p{M}\\p{N}_.'’&()/+ -]*[\\p{L}\\p{M}\\p{N}.)])?");
  private static final Set<String> WORDS_OF_YAML =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  /** What a source has where nothing is said. */
  static final Duration USUAL_INTERVAL = Duration.ofMinutes(10);

  private SourceYamlWriter() {}

  /** The list, by country. */
  public static String write(Collection<Source> sources) {
    StringBuilder yaml = new StringBuilder();
    String country = "";
    for (Source source : ordered(sources)) {
      String next = Objects.requireNonNullElse(source.country(), "");
      if (yaml.length() == 0 || !next.equals(country)) {
        yaml.append(yaml.length() == 0 ? "" : "\n").append("# ").append(heading(next)).append('\n');
        country = next;
      }
      yaml.append(line(source)).append('\n');
    }
    return yaml.length() == 0 ? "[]\n" : yaml.toString();
  }

  /** One source as an entry of a list, without the line's end. */
  public static String line(Source source) {
    StringBuilder yaml = new StringBuilder("- {id: ").append(scalar(source.id()));
    field(yaml, "name", source.name());
    if (source.homepage() != null) {
      field(yaml, "homepage", source.homepage());
    }
    if (source.country() != null) {
      field(yaml, "country", source.country());
    }
    list(yaml, "languages", source.languages());
    field(yaml, "kind", source.kind().label());
    list(yaml, "feeds", source.feeds());
    list(yaml, "sitemaps", source.sitemaps());
    list(yaml, "sections", source.sections());
    if (!source.pollInterval().equals(USUAL_INTERVAL)) {
      field(yaml, "pollInterval", source.pollInterval().toString());
    }
    if (!source.enabled()) {
      yaml.append(", enabled: false");
    }
    return yaml.append('}').toString();
  }

  static List<Source> ordered(Collection<Source> sources) {
    return sources.stream()
        .sorted(
            Comparator.comparing((Source s) -> Objects.requireNonNullElse(s.country(), "~"))
                .thenComparing(Source::id))
        .toList();
  }

  static String heading(String country) {
    return country.isEmpty()
        ? "Elsewhere"
        : new Locale("", country).getDisplayCountry(Locale.ENGLISH);
  }

  private static void field(StringBuilder yaml, String name, String value) {
    yaml.append(", ").append(name).append(": ").append(scalar(value));
  }

  private static void list(StringBuilder yaml, String name, List<String> values) {
    if (!values.isEmpty()) {
      yaml.append(", ")
          .append(name)
          .append(": [")
          .append(values.stream().map(SourceYamlWriter::scalar).collect(Collectors.joining(", ")))
          .append(']');
    }
  }

  private static String scalar(String value) {
    if (PLAIN.matcher(value).matches() && !WORDS_OF_YAML.contains(value.toLowerCase(Locale.ROOT))) {
      return value;
    }
    try {
      return Json.mapper().writeValueAsString(value); // a text in JSON is one in YAML
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("'" + value + "' cannot be written", e);
    }
  }
}
