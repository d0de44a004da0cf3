package org.minhchung.bench.subject;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cheapest honest decoding, for extractors that want text: UTF-8 where it fits, else what the
 * page declares.
 */
final class PlainDecoding {
  private static final int HEAD = 4096;
  private static final Pattern DECLARED = Pattern.compile("(?i)charset=[\"']?([\\w.:-]{1,40})");

  private PlainDecoding() {}

  static String of(byte[] body) {
    String utf8 = new String(body, StandardCharsets.UTF_8);
    if (utf8.indexOf('\uFFFD') < 0) {
      return utf8;
    }
    Matcher declared =
        DECLARED.matcher(
            new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1));
    try {
      if (declared.find()) {
        return new String(body, Charset.forName(declared.group(1)));
      }
    } catch (IllegalArgumentException e) {
      return utf8; // the page names a character set that does not exist
    }
    return utf8;
  }
}
