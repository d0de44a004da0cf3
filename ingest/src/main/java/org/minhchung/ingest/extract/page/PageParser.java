package org.minhchung.ingest.extract.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses any page whatever. The parser takes memory by the element and time by the square of a
 * tag's name, and on some tangles of formatting elements it breaks; all three are kept from it.
 */
public final class PageParser {
  /** Tags of a page that are read, opening and closing; real pages have twenty thousand at most. */
  static final int MAX_TAGS = 200_000;

  /** Depth to which elements are read as nested; deeper ones are read as siblings. */
  public static final int MAX_DEPTH = 200;

  private static final int MAX_NAME = 100;

  /** A page of less can hold neither too many tags nor a name that takes long. */
  private static final int HARMLESS = 2 * MAX_TAGS;

  private static final Logger LOG = LoggerFactory.getLogger(PageParser.class);

  /** What the parser moves about while it mends a page; links last, for they are evidence. */
  private static final List<Pattern> FORMATTING =
      List.of(
          tags("b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"),
          tags("a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"));

  private PageParser() {}

  /** The page as far as it can be read; shorter than it was where that is not all of it. */
  public static String bounded(String html) {
    if (html.length() < HARMLESS) {
      return html;
    }
    StringBuilder bounded = null;
    int copied = 0;
    int tags = 0;
    int end = html.length();
    int next;
    for (int at = html.indexOf('<'); at >= 0; at = next) {
      if (++tags > MAX_TAGS) {
        end = at;
        break;
      }
      next = html.indexOf('<', at + 1);
      int name = next < 0 || next - at > MAX_NAME ? endOfName(html, at + 1) : at;
      if (name - at > MAX_NAME && isLetter(html, html.startsWith("</", at) ? at + 2 : at + 1)) {
        bounded = bounded == null ? new StringBuilder() : bounded;
        bounded.append(html, copied, at + MAX_NAME);
        copied = name;
      }
    }
    if (bounded == null) {
      return html.substring(0, end);
    }
    return bounded.append(html, copied, end).toString();
  }

  private static int endOfName(String html, int from) {
    int name = from;
    while (name < html.length() && !endsName(html.charAt(name))) {
      name++;
    }
    return name;
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '<' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(String html, int at) {
    return at < html.length() && Character.isLetter(html.charAt(at));
  }

  /** The document, empty at worst. */
  public static Document parse(String html, String url) {
    try {
      return asHtml(html, url);
    } catch (RuntimeException broken) {
      LOG.atDebug().addKeyValue("url", url).setCause(broken).log("The parser broke on a page");
    }
    for (Pattern formatting : FORMATTING) {
      try {
        return asHtml(formatting.matcher(html).replaceAll(""), url);
      } catch (RuntimeException broken) {
        LOG.atDebug().addKeyValue("url", url).setCause(broken).log("It broke once more");
      }
    }
    return Document.createShell(url);
  }

  private static Document asHtml(String html, String url) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url);
  }

  private static Pattern tags(String names) {
    return Pattern.compile("(?i)</?(?:" + names + ")(?=[\\s/>])[^<>]*>");
  }
}
