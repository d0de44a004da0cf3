package org.minhchung.ingest.extract.date;

import java.util.Locale;
import java.util.Set;
import org.minhchung.ingest.extract.text.Address;

/**
 * How a page writes its dates, as far as its language and country tell.
 *
 * @param language ISO 639, or an empty text
 * @param order of day and month in a date like 3/4/2026
 */
record DateLocale(String language, Order order) {
  /** Of day and month. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /** Where nothing is known. */
  static final DateLocale UNKNOWN = new DateLocale("", Order.UNKNOWN);

  /** Countries that write English with the day first, by their domain. */
  private static final Set<String> DAY_FIRST_DOMAINS =
      Set.of(
          "uk", "ie", "au", "nz", "in", "sg", "my", "hk", "za", "ng", "ke", "gh", "pk", "bd", "lk",
          "mt", "eu", "vn", "th", "id", "kh", "la", "mm", "np", "fr", "de", "it", "es", "nl", "ru",
          "tr", "il", "ae", "qa", "sa", "eg", "cy", "gr", "pl", "cz", "ug", "tz", "zw", "zm", "jm");

  private static final Set<String> MONTH_FIRST_REGIONS = Set.of("US", "PH", "PR", "GU");

  /**
   * What a page's language and address tell.
   *
   * @param tag BCP-47, or null
   */
  static DateLocale of(String tag, String url) {
    Locale locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
    return new DateLocale(locale.getLanguage(), order(locale, topDomain(url)));
  }

  private static Order order(Locale locale, String domain) {
    String language = locale.getLanguage();
    if (MONTH_FIRST_REGIONS.contains(locale.getCountry()) || language.equals("fil")) {
      // American is what content systems declare when nobody has told them otherwise
      return DAY_FIRST_DOMAINS.contains(domain) ? Order.UNKNOWN : Order.MONTH_FIRST;
    }
    if (language.equals("en") && (locale.getCountry().isEmpty() || is(locale, "CA"))) {
      boolean american = domain.equals("us") || domain.equals("gov") || domain.equals("mil");
      return DAY_FIRST_DOMAINS.contains(domain)
          ? Order.DAY_FIRST
          : american ? Order.MONTH_FIRST : Order.UNKNOWN;
    }
    if (language.isEmpty()) {
      return DAY_FIRST_DOMAINS.contains(domain) ? Order.DAY_FIRST : Order.UNKNOWN;
    }
    return Order.DAY_FIRST;
  }

  private static boolean is(Locale locale, String country) {
    return locale.getCountry().equals(country);
  }

  private static String topDomain(String url) {
    String host = Address.of(url).host();
    return host.substring(host.lastIndexOf('.') + 1);
  }
}
