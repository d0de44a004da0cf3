package org.minhchung.events.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.events.Source;
import org.minhchung.events.source.ParsedSources.Entry;
import org.minhchung.events.source.ParsedSources.Refused;

/** Puts the outlines that belong together into sources; an outline has but one feed. */
final class OutlineSources {
  private static final int LONGEST_NAME = 200;

  /** The outlines of one source. */
  private record Group(Outline first, List<String> feeds) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Set<String> feeds = new HashSet<>();
  private final List<String> repeated = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  ParsedSources read(List<Outline> outlines) {
    outlines.forEach(this::group);
    Set<String> ids = new HashSet<>();
    groups.values().stream()
        .map(group -> group.first().own().get("id"))
        .filter(java.util.Objects::nonNull)
        .forEach(ids::add);
    List<Entry> entries = new ArrayList<>();
    groups
        .values()
        .forEach(
            group -> {
              try {
                entries.add(entry(group, ids));
              } catch (IllegalArgumentException e) {
                refused.add(new Refused(group.first().where(), e.getMessage()));
              }
            });
    return new ParsedSources(entries, refused, repeated);
  }

  private void group(Outline outline) {
    String id = outline.own().get("id");
    String feed = feed(outline);
    if (id == null && feed == null) {
      return; // a folder, or a link of some other kind
    }
    if (feed != null && !SourceCheck.isAddress(feed)) {
      refused.add(
          new Refused(
              outline.where(),
              new SourceProblem("xmlUrl", SourceProblem.Reason.NO_ADDRESS, feed).toString()));
      return;
    }
    if (feed != null && !feeds.add(id == null ? feed : id + " " + feed)) {
      repeated.add(feed);
      return;
    }
    String site = id != null ? "id " + id : site(outline, feed);
    Group group = groups.computeIfAbsent(site, key -> new Group(outline, new ArrayList<>()));
    if (feed != null) {
      group.feeds().add(feed);
    }
  }

  private static String feed(Outline outline) {
    String url = outline.get("xmlurl");
    return url == null ? null : url.replaceFirst("^feed://", "http://").replaceFirst("^feed:", "");
  }

  /** Feeds of the same front page are of the same source. */
  private static String site(Outline outline, String feed) {
    String homepage = homepage(outline);
    return homepage == null
        ? "feed " + feed
        : "site " + homepage.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  private static String homepage(Outline outline) {
    String url = outline.get("htmlurl");
    return url != null && SourceCheck.isAddress(url) ? url : null;
  }

  private static Entry entry(Group group, Set<String> ids) {
    Outline outline = group.first();
    Source source = outline.own().get("id") == null ? foreign(group, ids) : own(group);
    List<SourceProblem> problems = SourceCheck.of(source);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(sentences(problems));
    }
    return new Entry(outline.where(), source, outline.own().containsKey("id"));
  }

  /** Of a list that another program has written. */
  private static Source foreign(Group group, Set<String> ids) {
    Outline outline = group.first();
    String feed = group.feeds().get(0);
    String homepage = homepage(outline);
    String site = homepage == null ? feed : homepage;
    String name = name(outline, SourceIds.host(site).orElse(site));
    String id = SourceIds.propose(name, site, ids);
    ids.add(id);
    String language = outline.get("language");
    return new Source(
        id,
        name,
        homepage,
        null,
        language != null && SourceCheck.isLanguage(language) ? List.of(language) : List.of(),
        group.feeds(),
        null,
        null,
        null,
        true);
  }

  private static String name(Outline outline, String otherwise) {
    for (String key : List.of("text", "title")) {
      String text = outline.get(key);
      if (text != null) {
        String name =
            XmlText.unescaped(text)
                .replaceAll("<[^<>]{0,200}>", "")
                .replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ")
                .strip();
        if (!name.isEmpty()) {
          return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        }
      }
    }
    return otherwise;
  }

  /** Of a list that we have written. */
  private static Source own(Group group) {
    Outline outline = group.first();
    Map<String, String> own = outline.own();
    List<SourceProblem> problems = new ArrayList<>();
    String kind = own.get("kind");
    String interval = own.get("interval");
    Source.Kind kindOrNull = kind == null ? null : SourceCheck.kind(kind, problems);
    Duration intervalOrNull = interval == null ? null : SourceCheck.interval(interval, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(sentences(problems));
    }
    String language = outline.get("language");
    List<String> languages = words(own.get("languages"));
    return new Source(
        own.get("id"),
        outline.get("text"),
        outline.get("htmlurl"),
        own.get("country"),
        languages.isEmpty() && language != null ? List.of(language) : languages,
        group.feeds(),
        words(own.get("sitemaps")),
        kindOrNull,
        intervalOrNull,
        !"false".equals(own.get("enabled")),
        words(own.get("sections")),
        null,
        null,
        null);
  }

  private static String sentences(List<SourceProblem> problems) {
    return problems.stream().map(SourceProblem::toString).collect(Collectors.joining("; "));
  }

  private static List<String> words(String text) {
    return text == null || text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }
}
