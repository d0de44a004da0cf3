package org.minhchung.ingest.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a page. A byte order mark decides; then what is plainly UTF-8 is UTF-8, whatever is
 * declared; then the header, the page's own declaration, and at last detection.
 */
final class PageCharset {
  private static final int DECLARED_WITHIN = 8192;
  private static final int DETECT_WITHIN = 64 * 1024;
  private static final int CONFIDENT = 20;
  private static final Pattern DECLARATION =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARATION =
      Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Browsers read these labels as their larger relatives (WHATWG Encoding). */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("big5", "Big5-HKSCS"));

  private PageCharset() {}

  /**
   * The text of a page.
   *
   * @param contentType the header, or null
   */
  static String decode(byte[] body, String contentType) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    String utf8 = new String(body, StandardCharsets.UTF_8);
    if (isPlainlyUtf8(utf8)) {
      return utf8;
    }
    Charset declared = declared(DECLARATION, contentType);
    if (declared == null) {
      String head =
          new String(body, 0, Math.min(body.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
      declared = declared(XML_DECLARATION, head);
      declared = declared == null ? declared(DECLARATION, head) : declared;
    }
    boolean impossible = declared == null || declared.name().startsWith("UTF");
    if (!impossible) {
      return new String(body, declared);
    }
    Charset detected = detect(body);
    return detected == null ? utf8 : new String(body, detected);
  }

  /** Bytes of another charset hardly ever form valid sequences; a few broken ones are forgiven. */
  private static boolean isPlainlyUtf8(String utf8) {
    int broken = 0;
    int beyondAscii = 0;
    boolean escapes = false;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      escapes |= c == 0x1b; // ISO-2022 hides in seven bits
      if (c == '\uFFFD') {
        broken++;
      } else if (c >= 128) {
        beyondAscii++;
      }
    }
    return !escapes
        && (broken == 0 || (broken <= 2 + beyondAscii / 50 && beyondAscii > broken * 4));
  }

  private static Charset declared(Pattern pattern, String where) {
    if (where == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(where);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  private static Charset named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(WIDER.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // not a charset: as good as no declaration
    }
  }

  private static Charset detect(byte[] body) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(body, Math.min(body.length, DETECT_WITHIN)));
    CharsetMatch match = detector.detect();
    return match == null || match.getConfidence() < CONFIDENT ? null : named(match.getName());
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
