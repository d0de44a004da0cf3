package org.minhchung.events.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a document into text, and mends what exporters often write wrongly. */
final class XmlText {
  private static final int DECLARATION_WITHIN = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final Pattern AMPERSAND =
      Pattern.compile("&(?:(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});)?");
  private static final int LONGEST_NAME = 10;
  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Map<String, Integer> OF_HTML = ofHtml();

  private XmlText() {}

  /**
   * The text.
   *
   * @throws UnreadableListException if the bytes are not what the document says they are
   */
  static String decode(byte[] document) throws UnreadableListException {
    Charset charset;
    int skip = 0;
    if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      skip = 3;
    } else if (startsWith(document, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (startsWith(document, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else {
      charset = declared(document);
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(document, skip, document.length - skip))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableListException("it is not text in " + charset.name());
    }
  }

  private static Charset declared(byte[] document) throws UnreadableListException {
    byte[] start = Arrays.copyOf(document, Math.min(document.length, DECLARATION_WITHIN));
    Matcher declaration = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declaration.group(1));
    } catch (IllegalArgumentException e) {
      throw new UnreadableListException(
          "its encoding '" + declaration.group(1) + "' is not known here");
    }
  }

  private static boolean startsWith(byte[] document, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (document.length <= i || (document[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes the names that HTML has for characters as numbers, and ampersands that begin no name as
   * such; addresses with a query are often written without. No reference to an entity remains.
   */
  static String mended(String xml) {
    StringBuilder mended = new StringBuilder(xml.length());
    int done = 0;
    for (int at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) {
      mended.append(xml, done, at);
      String name = nameAfter(xml, at);
      Integer character = OF_HTML.get(name);
      if (character != null) {
        mended.append("&#").append(character.intValue());
        done = at + 1 + name.length();
      } else {
        mended.append(OF_XML.contains(name) || name.startsWith("#") ? "&" : "&amp;");
        done = at + 1;
      }
    }
    return mended.append(xml, done, xml.length()).toString();
  }

  /** What stands between an ampersand and a semicolon, if that can be a name; else nothing. */
  private static String nameAfter(String xml, int ampersand) {
    int end = ampersand + 1;
    while (end < xml.length()
        && end - ampersand <= LONGEST_NAME
        && (isAscii(xml.charAt(end)) || (xml.charAt(end) == '#' && end == ampersand + 1))) {
      end++;
    }
    return end < xml.length() && xml.charAt(end) == ';' ? xml.substring(ampersand + 1, end) : "";
  }

  private static boolean isAscii(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /** A text in which names of characters were escaped once too often. */
  static String unescaped(String text) {
    return AMPERSAND
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1);
              return Matcher.quoteReplacement(name == null ? "&" : character(name, found.group()));
            });
  }

  private static String character(String name, String otherwise) {
    Integer code =
        switch (name) {
          case "amp" -> (int) '&';
          case "lt" -> (int) '<';
          case "gt" -> (int) '>';
          case "quot" -> (int) '"';
          case "apos" -> (int) '\'';
          default -> name.startsWith("#") ? number(name) : OF_HTML.get(name);
        };
    return code == null || !Character.isValidCodePoint(code) || Character.isISOControl(code)
        ? otherwise
        : Character.toString(code);
  }

  private static Integer number(String name) {
    return name.startsWith("#x")
        ? Integer.valueOf(name.substring(2), 16)
        : Integer.valueOf(name.substring(1));
  }

  private static Map<String, Integer> ofHtml() {
    String fromNbsp =
        """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
        sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
        Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
        ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
        szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
        iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute
        ucirc uuml yacute thorn yuml
        """;
    Map<String, Integer> names = new HashMap<>();
    int code = 0xA0;
    for (String name : fromNbsp.strip().split("\\s+")) {
      names.put(name, code++);
    }
    names.putAll(
        Map.of(
            "ndash", 0x2013, "mdash", 0x2014, "lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201C,
            "rdquo", 0x201D, "bull", 0x2022, "hellip", 0x2026, "euro", 0x20AC, "trade", 0x2122));
    return Map.copyOf(names);
  }
}
