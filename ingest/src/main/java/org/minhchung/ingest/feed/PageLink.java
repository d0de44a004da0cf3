package org.minhchung.ingest.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** All links of a page that lead to one address, taken together: an image, a headline, "more". */
final class PageLink {
  private static final int LEVELS = 12;
  private static final int SIGNATURE_LEVELS = 4;
  private static final int MAX_TEXT = 400;
  private static final Set<String> NAVIGATION = Set.of("nav", "footer", "menu");
  private static final Pattern NAVIGATION_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|social|share|login"
              + "|tags|tag-?list|tag-?cloud|pagination|pager|toolbar|cookies?|lang(?:uage)?s?)(?:$|[\\s_-])");

  private final String url;
  private final Set<String> signatures = new HashSet<>();
  private String text = "";
  private boolean heading;
  private boolean onlyNavigation = true;

  PageLink(String url) {
    this.url = url;
  }

  void met(Element link) {
    Element title = link.selectFirst("h1, h2, h3, h4, h5");
    String words = bounded(title == null ? link.text() : title.text());
    if (words.isBlank()) {
      words = bounded(link.attr("title"));
    }
    boolean better = HeadlineText.is(words) && !HeadlineText.is(text);
    if (better
        || (HeadlineText.is(words) == HeadlineText.is(text) && words.length() > text.length())) {
      text = words;
    }
    heading |= title != null;
    boolean navigation = false;
    StringBuilder signature = new StringBuilder(name(link));
    Element at = link.parent();
    for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
      String tag = at.normalName();
      heading |= level < 2 && tag.matches("h[1-5]");
      navigation |=
          NAVIGATION.contains(tag)
              || at.attr("role").equals("navigation")
              || NAVIGATION_NAME.matcher(at.className() + " " + at.id()).find();
      if (level < SIGNATURE_LEVELS) {
        signature.append('<').append(name(at));
      }
      if (tag.equals("body") || tag.equals("article")) {
        break; // what page builders write on the body says nothing of a link
      }
    }
    onlyNavigation &= navigation;
    signatures.add(signature.toString());
  }

  private static String name(Element element) {
    String names = element.className().strip().replaceAll("\\d+", "");
    int space = names.indexOf(' ');
    return element.normalName() + '.' + (space < 0 ? names : names.substring(0, space));
  }

  private static String bounded(String words) {
    String stripped = words.strip();
    return stripped.length() > MAX_TEXT ? stripped.substring(0, MAX_TEXT) : stripped;
  }

  String url() {
    return url;
  }

  String text() {
    return text;
  }

  boolean isHeadline() {
    return HeadlineText.is(text);
  }

  boolean isHeading() {
    return heading;
  }

  boolean isNavigation() {
    return onlyNavigation;
  }

  Set<String> signatures() {
    return signatures;
  }
}
