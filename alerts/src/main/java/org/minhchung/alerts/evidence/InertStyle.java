package org.minhchung.alerts.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Style sheets that load nothing. */
final class InertStyle {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|([^0-9a-fA-F]))");
  private static final Pattern RULE =
      Pattern.compile("@(import|charset|namespace|font-face|document)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOADING =
      Pattern.compile(
          "(url|src|image|image-set|cross-fade|element|paint|expression|format|attr)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private InertStyle() {}

  /** A style sheet or declarations without anything that could load; no markup can begin in it. */
  static String of(String css) {
    // What could hide a name goes before names are looked for.
    String plain = uncommented(unescaped(css)).replace("<", "").replace("\\", "");
    plain = RULE.matcher(plain).replaceAll("@nothing");
    plain = LOADING.matcher(plain).replaceAll("nothing(");
    return plain;
  }

  private static String uncommented(String css) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int begin = css.indexOf("/*"); begin >= 0; begin = css.indexOf("/*", at)) {
      out.append(css, at, begin).append(' ');
      int end = css.indexOf("*/", begin + 2);
      at = end < 0 ? css.length() : end + 2;
    }
    return out.append(css, at, css.length()).toString();
  }

  /** Names may be written with escapes, which would hide them from what follows. */
  private static String unescaped(String css) {
    if (css.indexOf('\\') < 0) {
      return css;
    }
    Matcher escape = ESCAPE.matcher(css);
    StringBuilder out = new StringBuilder();
    while (escape.find()) {
      String letter = escape.group(2);
      if (escape.group(1) != null) {
        int code = Integer.parseInt(escape.group(1), 16);
        letter = Character.isValidCodePoint(code) ? Character.toString(code) : "";
      }
      escape.appendReplacement(out, Matcher.quoteReplacement(letter));
    }
    return escape.appendTail(out).toString();
  }
}
