package org.minhchung.analyze.relevance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place and agency before a report: "HANOI, Vietnam (Agency) -", "Hanoi –", "HANOI:". */
final class Dateline {
  private static final int LONGEST = 90;

  private static final String PLACE =
      "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:[ ,/-]+\\p{Lu}[\\p{L}\\p{M}.'’]*){0,5}";

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*"
              + PLACE
              + "(?:,? \\d{1,2}[^\\n(]{0,15}| \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})?"
              + "(?:\\s*\\([^()\\n]{2,40}\\)\\s*(?:--|[-–—:_])|\\s+(?:--|[-–—])|:)\\s");

  private static final Pattern ALL_CAPITALS_OR_DASH =
      Pattern.compile("[^\\p{Ll}]+|.*[-–—_]\\s", Pattern.DOTALL);

  private Dateline() {}

  /** Where a text's dateline ends, or 0 where it has none. */
  static int end(String text) {
    Matcher matcher = FORM.matcher(text).region(0, Math.min(text.length(), LONGEST));
    return matcher.lookingAt() && ALL_CAPITALS_OR_DASH.matcher(matcher.group()).matches()
        ? matcher.end()
        : 0;
  }
}
