package org.minhchung.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.Address;
import org.minhchung.ingest.extract.text.Headline;
import org.minhchung.ingest.extract.text.PlainText;
import org.minhchung.ingest.extract.text.Scripts;

/**
 * Finds the headline and cuts the outlet's name off it. The heading that people see counts most,
 * where what is stated for machines agrees that it is the headline.
 *
 * @param text without the outlet's name; empty where there is none
 * @param kicker what stands before it in the heading, in an element of its own; may be empty
 * @param heading that shows it, or the first of the page, or null
 */
record Titles(String text, String kicker, Element heading) {
  private static final int MAX_LENGTH = 500;
  private static final int SHORTEST_PART = 12;
  private static final double LARGE_PART = 0.4;
  private static final int LONGEST_NAME = 25;

  /** What stands between a headline and a name; in Chinese and Japanese without spaces. */
  static final Pattern SEPARATOR =
      Pattern.compile(
          " [|\\-–—:·•«»_/]+ |\\s?[|｜]\\s?|(?<=[\\u3000-\\u9fff])[-_—]+(?=[\\u3000-\\u9fff])");

  /** Shorter headings that nothing else agrees with name a section or the outlet. */
  private static final int LONG_ENOUGH = 30;

  private static final Pattern WEB = Pattern.compile("^(?:www|m|amp)\\.");

  /** What a page tells of its title. */
  static Titles of(PageView page) {
    String site = page.meta().first("og:site_name", "application-name");
    List<Headline> stated = new ArrayList<>();
    add(stated, page.jsonLd().articleText("headline"));
    int trusted = stated.size();
    add(stated, page.meta().first("og:title"));
    add(stated, page.meta().first("twitter:title", "dc.title", "parsely-title"));
    add(stated, page.documentTitle());
    List<Headline> headings = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    for (Element element : page.headings()) {
      Headline heading = new Headline(PlainText.of(element, MAX_LENGTH));
      if (heading.text().length() > 3) {
        headings.add(heading);
        elements.add(element);
      }
    }
    Element first = elements.isEmpty() ? null : elements.get(0);
    for (Kinship kinship : Kinship.values()) {
      for (int i = 0; i < headings.size(); i++) {
        Headline heading = headings.get(i);
        for (Headline one : stated) {
          if (kinship.holds(one, heading)) {
            Element element = elements.get(i);
            String kicker = kicker(element, heading, stated);
            String text = afterKicker(heading.text(), kicker);
            return new Titles(withoutKind(withoutLabel(text, one.text())), kicker, element);
          }
        }
      }
    }
    if (headings.size() == 1 && isOfArticle(first, headings.get(0))) {
      return new Titles(headings.get(0).text(), "", first); // rewritten since
    }
    if (!stated.isEmpty()) {
      int chosen = whole(stated);
      boolean named = chosen < trusted;
      String title = withoutSite(stated.get(chosen).text(), site, page.url(), named);
      return new Titles(withoutKind(title), "", first);
    }
    return new Titles(headings.isEmpty() ? "" : headings.get(0).text(), "", first);
  }

  /** How a heading may be a stated title, the surest first. */
  private enum Kinship {
    EQUAL {
      @Override
      boolean holds(Headline stated, Headline heading) {
        return stated.bare().equals(heading.bare()) && !heading.bare().isEmpty();
      }
    },
    PART {
      @Override
      boolean holds(Headline stated, Headline heading) {
        String a = stated.bare();
        String b = heading.bare();
        boolean large = b.length() >= SHORTEST_PART && b.length() >= a.length() * LARGE_PART;
        boolean larger = a.length() >= SHORTEST_PART && a.length() >= b.length() * LARGE_PART;
        return (large && a.contains(b)) || (larger && b.contains(a));
      }
    },
    ALIKE {
      @Override
      boolean holds(Headline stated, Headline heading) {
        return heading.bare().length() >= SHORTEST_PART && stated.isLike(heading);
      }
    };

    abstract boolean holds(Headline stated, Headline heading);
  }

  private static void add(List<Headline> stated, String raw) {
    String title = PlainText.of(raw);
    if (!title.isEmpty()) {
      stated.add(new Headline(title));
    }
  }

  /** Words laid out by themselves before the headline, without which it is what is stated. */
  private static String kicker(Element element, Headline heading, List<Headline> stated) {
    Element first = element.firstElementChild();
    String kicker = first == null ? "" : PlainText.of(first, LONGEST_NAME + 1);
    if (kicker.length() > LONGEST_NAME || !heading.text().startsWith(kicker)) {
      return "";
    }
    String rest = Headline.bare(heading.text().substring(kicker.length()));
    boolean isStated = stated.stream().anyMatch(one -> one.bare().equals(rest));
    return isStated && rest.length() >= SHORTEST_PART ? kicker : "";
  }

  private static String afterKicker(String heading, String kicker) {
    int from = kicker.length();
    while (from > 0 && " :|·•-–—/".indexOf(heading.charAt(from)) >= 0) {
      from++;
    }
    return heading.substring(from);
  }

  /** Whether the only heading of the first rank is the article's, though nothing stated agrees. */
  private static boolean isOfArticle(Element heading, Headline headline) {
    String names = heading.className() + ' ' + heading.id() + ' ' + heading.attr("itemprop");
    String folded = names.toLowerCase(Locale.ROOT);
    return Scripts.length(headline.text()) >= LONG_ENOUGH
        && (folded.contains("title") || folded.contains("headline"));
  }

  /** The first one that was not cut short to fit into a field. */
  private static int whole(List<Headline> stated) {
    for (int i = 0; i < stated.size(); i++) {
      if (!stated.get(i).text().endsWith("…") && !stated.get(i).text().endsWith("...")) {
        return i;
      }
    }
    return 0;
  }

  /** The heading without a label that the stated title lacks: "Politics | ...", "... [Watch]". */
  private static String withoutLabel(String heading, String stated) {
    int from = heading.indexOf(stated);
    if (from < 0 || stated.length() < SHORTEST_PART) {
      return heading;
    }
    String before = heading.substring(0, from).strip();
    String after = heading.substring(from + stated.length()).strip();
    boolean isLabelBefore = before.isEmpty() || before.endsWith("|") || before.endsWith("]");
    boolean isLabelAfter = after.isEmpty() || after.startsWith("|") || after.startsWith("[");
    return isLabelBefore && isLabelAfter ? stated : heading;
  }

  /** Without what kind of text it is said to be at its end: "... | Opinion", "... [Video]". */
  private static String withoutKind(String title) {
    int bar = title.lastIndexOf('|');
    if (bar >= SHORTEST_PART && GenreWords.isOpinion(title.substring(bar + 1))) {
      return title.substring(0, bar).strip();
    }
    int bracket = title.endsWith("]") ? title.lastIndexOf(" [") : -1;
    boolean isWord = bracket >= SHORTEST_PART && title.indexOf(' ', bracket + 1) < 0;
    return isWord ? title.substring(0, bracket).strip() : title;
  }

  private static String withoutSite(String title, String site, String url, boolean named) {
    String known = site == null ? "" : Headline.bare(site);
    String host = Headline.bare(host(url));
    Matcher separator = SEPARATOR.matcher(title);
    int from = 0;
    while (separator.find()) {
      String head = Headline.bare(title.substring(from, separator.start()));
      String tail = title.substring(separator.end());
      boolean isName = head.length() >= 3 && (head.equals(known) || host.startsWith(head));
      if (from == 0 && isName && tail.length() >= SHORTEST_PART) {
        from = separator.end();
      } else if (Scripts.length(title.substring(from, separator.start())) >= 10
          && isSite(tail, known, url, !named && isBar(separator.group()))) {
        return title.substring(from, separator.start()).strip();
      }
    }
    return title.substring(from).strip();
  }

  /** Whether the page itself bears out that a tail is its name, or a bar stands before it. */
  private static boolean isSite(String tail, String known, String url, boolean afterBar) {
    String name = Headline.bare(tail);
    if (name.isEmpty()) {
      return false;
    }
    if (!known.isEmpty() && (name.contains(known) || known.contains(name))) {
      return true;
    }
    if (name.length() >= 3 && Headline.bare(host(url)).contains(name)) {
      return true;
    }
    boolean isShort =
        tail.length() <= LONGEST_NAME && tail.chars().filter(c -> c == ' ').count() <= 2;
    return isShort && (afterBar || isNamedByHost(tail, host(url)));
  }

  /** "The Post" on post.example, "Voice of Harbour" on voh.example. */
  private static boolean isNamedByHost(String tail, String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    StringBuilder initials = new StringBuilder();
    boolean named = false;
    for (String word : tail.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      initials.append(word, 0, Math.min(1, word.length()));
      named |= word.length() >= 3 && labels.contains(word);
    }
    return named || (initials.length() >= 3 && labels.contains(initials.toString()));
  }

  /** A dash may as well stand before who says it; these stand before names. */
  private static boolean isBar(String separator) {
    return separator.chars().anyMatch(c -> "|｜_•·»«".indexOf(c) >= 0)
        || (separator.length() == 1 && "—-".contains(separator));
  }

  private static String host(String url) {
    return WEB.matcher(Address.of(url).host()).replaceFirst("");
  }
}
