package org.minhchung.ingest.extract;

/** Lengths that can be compared between scripts. */
final class Scripts {
  private static final int DENSE = 3;

  private Scripts() {}

  /** UTF-16 units, where a Chinese, Japanese or Korean character counts threefold. */
  static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dense = (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
      length += dense ? DENSE : 1;
    }
    return length;
  }
}
