package org.minhchung.ingest.extract;

import java.util.Locale;

/** Whether a page says that one must pay to read all of it. */
final class Paywall {
  private Paywall() {}

  static boolean of(PageView page) {
    String free = page.jsonLd().articleText("isAccessibleForFree");
    if (free != null && free.toLowerCase(Locale.ROOT).equals("false")) {
      return true;
    }
    String tier = page.meta().first("article:content_tier", "og:article:content_tier");
    return tier != null && !tier.toLowerCase(Locale.ROOT).equals("free");
  }
}
