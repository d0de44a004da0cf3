package org.minhchung.ingest.archive;

import java.util.Locale;

/** What a page is evidence of, which decides how long it is kept. */
public enum PageClass {
  OTHER,
  REVIEWED,
  FLAGGED;

  private static final String KEPT = "kept-";

  /** The word in file names and for people. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What files are called that hold only such pages; {@link #OTHER} has none. */
  String prefix() {
    return KEPT + label();
  }

  /** What the pages of a file are at least. */
  static PageClass atLeast(String file) {
    for (PageClass each : values()) {
      if (each != OTHER && file.startsWith(each.prefix() + "-")) {
        return each;
      }
    }
    return OTHER;
  }
}
