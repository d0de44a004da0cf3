package org.minhchung.ingest.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a page. A byte order mark decides; then what is plainly UTF-8 is UTF-8, whatever is
 * declared; then the header, the page's own declaration and detection compete, and a declaration
 * wins unless its reading is plainly worse.
 */
public final class PageCharset {
  private static final int DECLARED_WITHIN = 8192;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char ESCAPE = 0x1b;
  private static final Pattern DECLARATION =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARATION =
      Pattern.compile(
          "^\\s*<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<html[^>]{0,500}?\\slang\\s*=\\s*[\"']?([a-z]{2})", Pattern.CASE_INSENSITIVE);

  /** Browsers read these labels as their larger relatives (WHATWG Encoding). */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
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
  public static String decode(byte[] body, String contentType) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return Utf8.decode(body, 3);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(body, 0, '<', 0)) {
      return new String(body, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, '<', 0)) {
      return new String(body, StandardCharsets.UTF_16LE);
    }
    String utf8 = Utf8.decode(body, 0);
    if (isPlainlyUtf8(utf8)) {
      return utf8;
    }
    String head =
        new String(body, 0, Math.min(body.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Charset inPage = declared(XML_DECLARATION, head);
    Matcher language = LANGUAGE.matcher(head);
    return new CharsetGuess(body)
        .declared(declared(DECLARATION, contentType))
        .declared(inPage == null ? declared(DECLARATION, head) : inPage)
        .ofLanguage(language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "")
        .detected()
        .read(utf8);
  }

  /** Bytes of another charset hardly ever form valid sequences; a few broken ones are forgiven. */
  private static boolean isPlainlyUtf8(String utf8) {
    if (utf8.indexOf(ESCAPE) >= 0) {
      return false; // ISO-2022 hides in seven bits
    }
    if (utf8.indexOf(REPLACEMENT) < 0) {
      return true;
    }
    int broken = 0;
    int beyondAscii = 0;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      if (c == REPLACEMENT) {
        broken++;
      } else if (c >= 128) {
        beyondAscii++;
      }
    }
    return broken <= 2 + beyondAscii / 50 && beyondAscii > broken * 4;
  }

  private static Charset declared(Pattern pattern, String where) {
    if (where == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(where);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** The charset that browsers mean by a label, or null. */
  static Charset named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(WIDER.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // not a charset: as good as no declaration
    }
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
