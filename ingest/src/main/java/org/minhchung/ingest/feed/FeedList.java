package org.minhchung.ingest.feed;

import static org.minhchung.ingest.feed.SafeXml.name;
import static org.minhchung.ingest.feed.SafeXml.prefix;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.date.ListedDate;
import org.minhchung.ingest.feed.FeedContent.About;

/** RSS of every version, RDF and Atom: they differ less than what publishers make of each. */
final class FeedList implements XmlList {
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Set<String> FEEDS = Set.of("channel", "feed", "rss", "rdf");

  /** When it appeared comes before when it was last touched. */
  private static final List<String> DATES =
      List.of("pubdate", "published", "issued", "date", "created", "updated", "modified");

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  /** What is told of an item until it is known that the document does not end within it. */
  private record Read(String base, List<String> links, String title, Instant date) {}

  private final ListFormat format;
  private final String url;
  private final FoundItems found;
  private final Set<Integer> skipHours = new HashSet<>();
  private Read last;
  private String title;
  private String language;
  private String hub;
  private String self;
  private Duration ttl = Duration.ZERO;
  private Duration period = Duration.ZERO;
  private int frequency = 1;

  FeedList(ListFormat format, String url, Instant now) {
    this.format = format;
    this.url = url;
    this.found = new FoundItems(now);
  }

  @Override
  public void take(Element element) {
    String name = name(element);
    if (ITEMS.contains(name)) {
      keepLast();
      last = item(element);
      element.empty();
    } else if (element.parent() != null && FEEDS.contains(name(element.parent()))) {
      ofFeed(name, element);
    } else if (name.equals("hour") && element.parent() != null) {
      int hour = number(element, -1);
      if (name(element.parent()).equals("skiphours") && hour >= 0) {
        skipHours.add(hour % 24);
      }
    }
  }

  private void ofFeed(String name, Element element) {
    String text = element.wholeText().strip();
    switch (name) {
      case "title" -> title = title == null ? FoundItems.plain(text) : title;
      case "language" -> language = language == null && !text.isEmpty() ? text : language;
      case "link" -> linkOfFeed(element);
      case "ttl" -> ttl = Duration.ofMinutes(Math.max(0, number(element, 0)));
      case "updateperiod" -> period = PERIODS.getOrDefault(text.toLowerCase(Locale.ROOT), period);
      case "updatefrequency" -> frequency = Math.max(1, number(element, 1));
      default -> {}
    }
  }

  private void linkOfFeed(Element link) {
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    if (rel.equals("hub") && hub == null) {
      hub = link.attr("href").strip();
    } else if (rel.equals("self") && self == null) {
      self = link.attr("href").strip();
    }
  }

  private Read item(Element item) {
    List<String> links = new ArrayList<>();
    String permalink = null;
    for (Element child : item.children()) {
      String name = name(child);
      if (name.equals("origlink")) {
        links.add(0, child.wholeText());
      } else if (name.equals("link")) {
        link(child, links);
      } else if (name.equals("guid") && !child.attr("isPermaLink").equalsIgnoreCase("false")) {
        permalink = address(child.wholeText());
      } else if (name.equals("id") && prefix(child).equals(prefix(item))) {
        permalink = address(child.wholeText());
      } else if (name.equals("content") && child.hasAttr("src")) {
        links.add(child.attr("src"));
      }
    }
    links.add(permalink);
    links.add(item.attr("rdf:about"));
    return new Read(base(item), links, text(item, "title"), date(item));
  }

  private static void link(Element link, List<String> links) {
    String href = link.attr("href");
    if (href.isEmpty()) {
      links.add(link.wholeText().strip());
      return;
    }
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    if (rel.isEmpty() || rel.equals("alternate")) {
      links.add(type.isEmpty() || type.contains("html") ? 0 : links.size(), href);
    }
  }

  /** An identifier is a link only where it is an address. */
  private static String address(String id) {
    String text = id.strip();
    return text.regionMatches(true, 0, "http", 0, 4) ? text : null;
  }

  private Instant date(Element item) {
    for (String name : DATES) {
      String text = text(item, name);
      Instant date = text == null ? null : ListedDate.read(text, language, url);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The text of a child of this name; one of the item's own vocabulary before another's. */
  private static String text(Element item, String name) {
    Element other = null;
    for (Element child : item.children()) {
      if (name(child).equals(name) && !prefix(child).equals("media")) {
        if (prefix(child).equals(prefix(item))) {
          return child.wholeText();
        }
        other = other == null ? child : other;
      }
    }
    return other == null ? null : other.wholeText();
  }

  /** Where relative links begin: {@code xml:base} from the outermost element inwards. */
  private String base(Element item) {
    List<String> bases = new ArrayList<>();
    for (Element e = item; e != null; e = e.parent()) {
      if (e.hasAttr("xml:base")) {
        bases.add(0, e.attr("xml:base"));
      }
    }
    String base = url;
    for (String next : bases) {
      try {
        base = org.minhchung.ingest.source.CanonicalUrl.of(base, next);
      } catch (IllegalArgumentException e) {
        continue; // a base that is no address changes nothing
      }
    }
    return base;
  }

  private static int number(Element element, int otherwise) {
    String text = element.wholeText().strip();
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  private void keepLast() {
    if (last != null) {
      found.add(last.base(), last.links(), last.title(), last.date());
      last = null;
    }
  }

  @Override
  public void dropLast() {
    last = null;
  }

  @Override
  public FeedContent content() {
    keepLast();
    Duration updates = period.dividedBy(frequency);
    Duration interval = ttl.compareTo(updates) > 0 ? ttl : updates;
    About about = new About(title, language, hub, self, new PollHints(interval, skipHours));
    return new FeedContent(format, found.items(), List.of(), found.unusable(), about);
  }
}
