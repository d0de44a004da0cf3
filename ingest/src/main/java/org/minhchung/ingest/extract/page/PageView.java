package org.minhchung.ingest.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A parsed page with its machine-readable statements, as the kinds of evidence look at it. All of
 * them are collected in one walk, so that no kind of evidence searches the page by itself.
 */
public final class PageView {
  private static final int MAX_SCRIPTS = 40;
  private static final int MAX_WORDS = 500;

  private final Document document;
  private final String url;
  private final MetaTags meta = new MetaTags();
  private final List<String> scripts = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> marked = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> pagers = new ArrayList<>();
  final List<Element> bylines = new ArrayList<>();
  final List<Element> captions = new ArrayList<>();
  final List<Element> walls = new ArrayList<>();
  final List<Element> otherScripts = new ArrayList<>();
  String documentTitle = "";
  int elements;
  private JsonLd jsonLd;

  private PageView(Document document, String url) {
    this.document = document;
    this.url = url;
  }

  /** Looks at a page once; leaves it as it is. */
  public static PageView of(Document document, String url) {
    PageView page = new PageView(document, url);
    new PageWalk(page).over(document);
    page.jsonLd = JsonLd.of(page.scripts, () -> new PageIdentity(page));
    return page;
  }

  /** The page itself. */
  public Document document() {
    return document;
  }

  /** Where it was fetched. */
  public String url() {
    return url;
  }

  /** What its JSON-LD states. */
  public JsonLd jsonLd() {
    return jsonLd;
  }

  /** What it carries for scripts to draw; read anew each time, for few pages are asked for it. */
  public ScriptData scriptData() {
    return ScriptData.of(otherScripts);
  }

  /** From now on only what the page shows is its text, as where a site's rules say what is. */
  public void setStatedTextAside() {
    jsonLd.setTextAside();
    otherScripts.clear();
  }

  /** What its meta elements state. */
  public MetaTags meta() {
    return meta;
  }

  /** What the title element says; empty where there is none. */
  public String documentTitle() {
    return documentTitle;
  }

  /** How many elements it has, without those in scripts, pictures and other things not read. */
  public int elements() {
    return elements;
  }

  /** Its headings of the first rank. */
  public List<Element> headings() {
    return headings;
  }

  /** Its time elements. */
  public List<Element> times() {
    return times;
  }

  /** The elements with an itemprop. */
  public List<Element> marked() {
    return marked;
  }

  /** Its link elements. */
  public List<Element> links() {
    return links;
  }

  /** The anchors that may lead to another page of the article. */
  public List<Element> pagers() {
    return pagers;
  }

  /** The anchors that are said to lead to an author. */
  public List<Element> bylines() {
    return bylines;
  }

  /** What may stand under a picture. */
  public List<Element> captions() {
    return captions;
  }

  /** What may be a wall before the text. */
  public List<Element> walls() {
    return walls;
  }

  void addScript(String jsonLd) {
    if (scripts.size() < MAX_SCRIPTS) {
      scripts.add(jsonLd);
    }
  }

  /** An attribute of the html element; empty where there is none. */
  public String htmlAttribute(String name) {
    Element html = document.firstElementChild();
    return html == null ? "" : html.attr(name);
  }

  /** Where the first link element of a relation leads, as it stands there, or null. */
  public String link(String relation) {
    for (Element link : links) {
      if (link.attributesSize() > 0 && hasWord(link.attributes().get("rel"), relation)) {
        return link.attr("href");
      }
    }
    return null;
  }

  /** Whether a list of words, as in rel or itemprop, holds this one, given in lower case. */
  public static boolean hasWord(String words, String word) {
    if (words.length() < word.length()) {
      return false;
    }
    if (words.length() == word.length()) {
      return words.equalsIgnoreCase(word);
    }
    int last = Math.min(words.length(), MAX_WORDS) - word.length();
    for (int at = 0; at <= last; at++) {
      boolean begins = at == 0 || words.charAt(at - 1) <= ' ';
      int end = at + word.length();
      boolean ends = begins && (end == words.length() || words.charAt(end) <= ' ');
      if (ends && words.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
