package org.minhchung.ingest.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.Microdata;
import org.minhchung.ingest.extract.site.SiteRules;

/** The date where a site's rules say that it stands. */
final class RuledDate {
  private RuledDate() {}

  /** The date, or null. */
  static PageDate of(SiteRules rules, Document document, DateLocale locale) {
    Element found = rules.date() == null ? null : document.selectFirst(rules.date());
    String text = found == null ? null : Microdata.value(found);
    if (text == null || rules.dateFormat() == null) {
      return DateText.read(text, locale);
    }
    try {
      TemporalAccessor read =
          rules
              .dateFormat()
              .parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof ZonedDateTime zoned) {
        ZoneOffset offset = zoned.getOffset();
        return new PageDate(zoned.toLocalDateTime(), true, offset);
      }
      return read instanceof LocalDateTime local
          ? new PageDate(local, true, null)
          : new PageDate(((LocalDate) read).atStartOfDay(), false, null);
    } catch (DateTimeException e) {
      return null; // the layout changed; the ordinary ways are left
    }
  }
}
