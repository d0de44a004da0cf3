package org.minhchung.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A parsed page with its machine-readable statements, as the kinds of evidence look at it. All of
 * them are collected in one walk, so that no kind of evidence searches the page by itself.
 */
final class PageView {
  private static final int MAX_SCRIPTS = 40;

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
  String documentTitle = "";
  private JsonLd jsonLd;
  private Titles title;

  private PageView(Document document, String url) {
    this.document = document;
    this.url = url;
  }

  static PageView of(Document document, String url) {
    PageView page = new PageView(document, url);
    new PageWalk(page).over(document);
    page.jsonLd = JsonLd.of(page.scripts, new PageIdentity(page));
    page.title = Titles.of(page);
    return page;
  }

  Document document() {
    return document;
  }

  /** Where it was fetched. */
  String url() {
    return url;
  }

  JsonLd jsonLd() {
    return jsonLd;
  }

  MetaTags meta() {
    return meta;
  }

  Titles title() {
    return title;
  }

  void addScript(String jsonLd) {
    if (scripts.size() < MAX_SCRIPTS) {
      scripts.add(jsonLd);
    }
  }

  /** An attribute of the html element; empty where there is none. */
  String htmlAttribute(String name) {
    Element html = document.firstElementChild();
    return html == null ? "" : html.attr(name);
  }

  /** Where the first link element of a relation leads, as it stands there, or null. */
  String link(String relation) {
    for (Element link : links) {
      if (PageWalk.hasWord(link.attr("rel"), relation)) {
        return link.attr("href");
      }
    }
    return null;
  }
}
