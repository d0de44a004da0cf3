package org.minhchung.ingest.extract.metadata;

import org.minhchung.ingest.extract.page.MetaTags;
import org.minhchung.ingest.extract.page.Microdata;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.PlainText;

/** The section of the outlet in which a page says it stands. */
final class Sections {
  private static final int MAX_LENGTH = 80;

  private Sections() {}

  /** The section, or null. */
  static String of(PageView page) {
    MetaTags meta = page.meta();
    for (String stated :
        new String[] {
          page.jsonLd().articleText("articleSection"),
          meta.first("article:section", "og:section", "section", "cxenseparse:section"),
          meta.first("parsely-section", "dc.subject", "articlesection"),
          Microdata.text(page, "articleSection")
        }) {
      String section = PlainText.of(stated);
      if (!section.isEmpty() && section.length() <= MAX_LENGTH) {
        return section;
      }
    }
    return null;
  }
}
