package org.minhchung.events.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.events.Source;

/**
 * Writes a list of sources as OPML 2.0 that every feed reader takes. An outline has one feed, so a
 * source with several has several outlines with the same id; one without feeds is a link.
 */
public final class OpmlWriter {

  /** What the outlines are put together by. */
  public enum Grouping {
    COUNTRY(s -> SourceYamlWriter.heading(Objects.requireNonNullElse(s.country(), ""))),
    LANGUAGE(
        s ->
            s.languages().isEmpty()
                ? "Other"
                : Locale.forLanguageTag(s.languages().get(0)).getDisplayName(Locale.ENGLISH)),
    KIND(s -> s.kind().label()),
    NONE(s -> "");

    private final Function<Source, String> heading;

    Grouping(Function<Source, String> heading) {
      this.heading = heading;
    }
  }

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private OpmlWriter() {}

  /**
   * The document.
   *
   * @param created when it is made
   */
  public static String write(Collection<Source> sources, Grouping grouping, Instant created) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"")
            .append(" xmlns:minhchung=\"")
            .append(Opml.NAMESPACE)
            .append("\">\n<head>\n<title>Sources of Minhchung</title>\n<dateCreated>")
            .append(RFC_822.format(created))
            .append("</dateCreated>\n</head>\n<body>\n");
    Map<String, List<Source>> groups =
        SourceYamlWriter.ordered(sources).stream()
            .collect(Collectors.groupingBy(grouping.heading, TreeMap::new, Collectors.toList()));
    groups.forEach(
        (heading, group) -> {
          if (!heading.isEmpty()) {
            xml.append("<outline");
            attribute(xml, "text", heading);
            attribute(xml, "title", heading);
            xml.append(">\n");
          }
          group.forEach(source -> outlines(xml, source));
          xml.append(heading.isEmpty() ? "" : "</outline>\n");
        });
    return xml.append("</body>\n</opml>\n").toString();
  }

  private static void outlines(StringBuilder xml, Source source) {
    String feed = source.feeds().isEmpty() ? null : source.feeds().get(0);
    start(xml, source, feed);
    attribute(xml, "minhchung:country", source.country());
    if (source.languages().size() > 1) {
      attribute(xml, "minhchung:languages", String.join(" ", source.languages()));
    }
    attribute(xml, "minhchung:kind", source.kind().label());
    if (!source.pollInterval().equals(SourceYamlWriter.USUAL_INTERVAL)) {
      attribute(xml, "minhchung:interval", source.pollInterval().toString());
    }
    list(xml, "minhchung:sitemaps", source.sitemaps());
    list(xml, "minhchung:sections", source.sections());
    if (!source.enabled()) {
      attribute(xml, "minhchung:enabled", "false");
    }
    xml.append("/>\n");
    source.feeds().stream()
        .skip(1)
        .forEach(
            further -> {
              start(xml, source, further);
              xml.append("/>\n");
            });
  }

  private static void start(StringBuilder xml, Source source, String feed) {
    xml.append("<outline");
    attribute(xml, "type", feed == null ? "link" : "rss");
    attribute(xml, "text", source.name());
    attribute(xml, "title", source.name());
    attribute(xml, "xmlUrl", feed);
    if (feed == null) {
      attribute(xml, "url", source.homepage());
    }
    attribute(xml, "htmlUrl", source.homepage());
    attribute(xml, "language", source.languages().isEmpty() ? null : source.languages().get(0));
    attribute(xml, "minhchung:id", source.id());
  }

  private static void list(StringBuilder xml, String name, List<String> values) {
    attribute(xml, name, values.isEmpty() ? null : String.join(" ", values));
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    if (value != null) {
      xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
