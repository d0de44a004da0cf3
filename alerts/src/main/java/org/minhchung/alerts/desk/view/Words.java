package org.minhchung.alerts.desk.view;

import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.minhchung.events.Verdict;

/** Everything the desk says, in one of the languages it speaks. */
public final class Words {
  /** The languages of the desk, the default first. */
  public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

  private static final String BUNDLE = "org.minhchung.alerts.desk.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  /**
   * Words in a language.
   *
   * @param locale one of {@link #OFFERED}
   */
  public Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language, as locale. */
  public Locale locale() {
    return locale;
  }

  /** The language as BCP-47. */
  public String language() {
    return locale.toLanguageTag();
  }

  /**
   * What is said under a key, with values in their places.
   *
   * @throws MissingResourceException naming the key
   */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The word for a label of the events, such as {@code verdict} and {@code Mostly False}. */
  public String label(String group, String label, Object... values) {
    return say(key(group, label), values);
  }

  /** The same, or the label itself where it is none that the desk knows, such as a new model's. */
  String labelOr(String group, String label) {
    return bundle.containsKey(key(group, label)) ? label(group, label) : label;
  }

  /** A publisher's rating, in the reader's language where it is one of our own words. */
  String rating(String published) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.label().equalsIgnoreCase(published.strip()))
        .findFirst()
        .map(verdict -> label("verdict", verdict.label()))
        .orElse(published);
  }

  private static String key(String group, String label) {
    return group + "." + label.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** A probability or score with two digits. */
  public String score(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** The same, or something else where nothing is said under the key. */
  String sayOr(String key, String otherwise, Object... values) {
    return bundle.containsKey(key) ? say(key, values) : otherwise;
  }

  /** A share as a whole percentage. */
  String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  /** A count. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** An amount of data, with two or three digits. */
  String bytes(long value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    double amount = value;
    int unit = 0;
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    while (amount >= 1000 && unit < units.length - 1) {
      amount /= 1000;
      unit++;
    }
    format.setMaximumFractionDigits(amount < 10 && unit > 0 ? 1 : 0);
    return format.format(amount) + " " + units[unit];
  }

  /** A country's name by its ISO 3166-1 code; the code itself where it has none. */
  public String country(String code) {
    return code == null ? say("unknown") : new Locale("", code).getDisplayCountry(locale);
  }

  /** A language's name by its BCP-47 tag. */
  public String languageName(String tag) {
    return tag == null || tag.equals("und")
        ? say("unknown")
        : Locale.forLanguageTag(tag).getDisplayName(locale);
  }
}
