package org.minhchung.bench.stated;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page states of its title and dates, read as plainly as can be: whether an expected answer
 * can be found on the page at all is asked of this, not of the extractor.
 */
final class PageStatements {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)\"?(?:datePublished|dateCreated|uploadDate)\"?\\s*:\\s*[\"']([^\"']{8,40})[\"']");
  private static final Pattern HEADLINE =
      Pattern.compile("\"(?:headline|name)\"\\s*:\\s*\"((?:\\\\.|[^\"\\\\]){1,500})\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final Set<String> titles = new HashSet<>();
  private final Set<LocalDate> published;
  private final Set<LocalDate> anywhere;

  PageStatements(String html, String url) {
    Document page = Jsoup.parse(html, url);
    titles.add(bare(page.title()));
    page.select("h1").forEach(h -> titles.add(bare(h.text())));
    StringBuilder publication = new StringBuilder(url).append('\n');
    for (Element meta : page.select("meta[content]")) {
      String name = (meta.attr("property") + ' ' + meta.attr("name")).toLowerCase(Locale.ROOT);
      if (name.contains("title")) {
        titles.add(bare(meta.attr("content")));
      }
      boolean dated = name.contains("date") || name.contains("publi") || name.contains("time");
      if (dated && !name.contains("modif") && !name.contains("updat")) {
        publication.append(meta.attr("content")).append('\n');
      }
    }
    for (Element script : page.select("script[type*=ld+json]")) {
      Matcher date = PUBLISHED.matcher(script.data());
      while (date.find()) {
        publication.append(date.group(1)).append('\n');
      }
      Matcher headline = HEADLINE.matcher(script.data());
      while (headline.find()) {
        titles.add(bare(unescaped(headline.group(1))));
      }
    }
    for (Element marked : page.select("[itemprop=datePublished], time[pubdate]")) {
      publication.append(marked.attr("datetime")).append(' ').append(marked.attr("content"));
      publication.append(' ').append(marked.text()).append('\n');
    }
    published = StatedDays.in(publication.toString());
    anywhere = StatedDays.in(url + '\n' + html);
  }

  /** Whether a title, or where an outlet's name is added to it, all of it, stands there. */
  boolean stateTitle(String title) {
    String wanted = bare(title);
    return titles.stream().anyMatch(t -> t.contains(wanted));
  }

  /** Whether a day, in any zone, is stated as that of publication. */
  boolean statePublished(LocalDate day) {
    return published.contains(day);
  }

  /** Whether a day, in any zone, is named anywhere in the page's source. */
  boolean name(LocalDate day) {
    return anywhere.contains(day) || published.contains(day);
  }

  /** Letters and digits in lower case. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\W_&&[^\\p{L}\\p{N}]]+", "");
  }

  private static String unescaped(String json) {
    String text =
        ESCAPED
            .matcher(json)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    return Parser.unescapeEntities(text, false);
  }
}
