package org.minhchung.ingest.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
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
    PageDate named =
        read(text, rules.dateFormat().withLocale(Locale.forLanguageTag(locale.language())));
    return named == null ? read(text, rules.dateFormat()) : named;
  }

  private static PageDate read(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor read =
          format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof ZonedDateTime zoned) {
        return new PageDate(western(zoned.toLocalDateTime()), true, zoned.getOffset());
      }
      return read instanceof LocalDateTime local
          ? new PageDate(western(local), true, null)
          : new PageDate(western(((LocalDate) read).atStartOfDay()), false, null);
    } catch (DateTimeException e) {
      return null; // the layout changed; the ordinary ways are left
    }
  }

  private static LocalDateTime western(LocalDateTime date) {
    boolean buddhist = date.getYear() > 2400 && date.getYear() < 2700;
    return buddhist ? date.minusYears(543) : date;
  }
}
