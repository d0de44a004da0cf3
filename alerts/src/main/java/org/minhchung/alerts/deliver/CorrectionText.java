package org.minhchung.alerts.deliver;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.minhchung.alerts.correction.CorrectionWord;
import org.minhchung.events.Correction;

/**
 * What an outlet did to an article, in words: plainly, to its credit where it mends something, and
 * no more than was seen.
 */
final class CorrectionText {
  private CorrectionText() {}

  static String subject(Correction correction, Locale language) {
    return AlertText.say(
        language,
        "correction.subject." + CorrectionWord.of(correction),
        correction.outlet(),
        correction.title());
  }

  static String body(Correction correction, Locale language) {
    StringBuilder body = new StringBuilder();
    String day =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneOffset.UTC)
                .format(correction.at())
            + " UTC";
    line(body, language, "correction." + CorrectionWord.of(correction), correction.outlet(), day);
    if (correction.notice() != null) {
      line(body, language, "correction.notice", correction.notice());
    }
    if (correction.quote() != null) {
      line(body, language, "correction.quote", correction.quote());
    }
    if (correction.quoteNow() != null) {
      line(body, language, "correction.now", correction.quoteNow());
    }
    if (correction.notice() != null && correction.fate() != null) {
      line(body, language, "correction.fate." + correction.fate().label());
    }
    if (correction.reason() != null) {
      line(body, language, "correction.answer", correction.reason());
    }
    if (correction.claim() != null) {
      line(body, language, "correction.claim", correction.claim());
    }
    return body.toString();
  }

  private static void line(StringBuilder body, Locale language, String key, Object... values) {
    body.append(AlertText.say(language, key, values)).append('\n');
  }
}
