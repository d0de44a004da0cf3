package org.minhchung.alerts.evidence;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that the report says, in one language. */
public final class ReportWords {
  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter times;

  ReportWords(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.minhchung.alerts.evidence.report",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
            .withLocale(locale)
            .withZone(zone);
  }

  /** BCP-47. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** What is said under a key. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The word for a label of the events; the label where there is none. */
  String label(String group, String label) {
    String key = group + "." + label.toLowerCase(Locale.ROOT).replace(' ', '-');
    return bundle.containsKey(key) ? say(key) : label;
  }

  /** Date and time with zone; a dash for null. */
  String time(Instant at) {
    return at == null ? "–" : times.format(at);
  }

  String score(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }
}
