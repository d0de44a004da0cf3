package org.minhchung.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the headline and cuts the outlet's name off it. */
final class Titles {
  private static final int MAX_LENGTH = 500;
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—:·•«»_/]+\\s+|\\s*[|｜]\\s*");

  private Titles() {}

  /** The title, or an empty text. */
  static String of(PageView page) {
    String site = page.meta().first("og:site_name", "application-name");
    List<String> stated =
        Stream.of(
                page.jsonLd().articleText("headline"),
                page.meta().first("og:title"),
                page.meta().first("twitter:title", "dc.title", "parsely-title"),
                page.document().title())
            .filter(Objects::nonNull)
            .map(Titles::plain)
            .filter(t -> !t.isEmpty())
            .toList();
    List<String> headings =
        page.document().getElementsByTag("h1").stream()
            .limit(20)
            .map(Element::text)
            .map(Titles::plain)
            .filter(t -> t.length() > 3)
            .toList();
    for (String heading : headings) {
      if (stated.stream().anyMatch(s -> agree(s, heading))) {
        return heading;
      }
    }
    if (!stated.isEmpty()) {
      return withoutSite(stated.get(0), site, page.url());
    }
    return headings.isEmpty() ? "" : headings.get(0);
  }

  /** Whether a stated title is the heading, or the heading and something after or before it. */
  private static boolean agree(String stated, String heading) {
    String a = bare(stated);
    String b = bare(heading);
    return !b.isEmpty() && (a.equals(b) || (b.length() >= 12 && a.contains(b)));
  }

  private static String withoutSite(String title, String site, String url) {
    Matcher separator = SEPARATOR.matcher(title);
    int cut = title.length();
    while (separator.find()) {
      if (separator.start() >= 10 && isSite(title.substring(separator.end()), site, url)) {
        cut = separator.start();
        break;
      }
    }
    return title.substring(0, cut).strip();
  }

  private static boolean isSite(String tail, String site, String url) {
    String name = bare(tail);
    if (name.isEmpty()) {
      return false;
    }
    if (site != null && !bare(site).isEmpty()) {
      String known = bare(site);
      if (name.contains(known) || known.contains(name)) {
        return true;
      }
    }
    String host = bare(url.replaceFirst("^\\w+://([^/:]*).*$", "$1"));
    return (name.length() >= 3 && host.contains(name))
        || (tail.length() <= 25 && tail.chars().filter(Character::isWhitespace).count() <= 2);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "");
  }

  private static String plain(String text) {
    String plain =
        text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? Jsoup.parse(text).text() : text;
    plain = plain.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ").strip();
    return plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
  }
}
