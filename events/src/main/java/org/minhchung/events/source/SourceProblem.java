package org.minhchung.events.source;

/**
 * What is wrong with one field of a source.
 *
 * @param field name as in the event
 * @param value what stands there, or an empty text
 */
public record SourceProblem(String field, Reason reason, String value) {

  /** Why a value cannot be taken. */
  public enum Reason {
    MISSING("is missing"),
    NO_ID("is not an id; take small letters, digits and hyphens, at most 100"),
    USED_ID("is another source's id"),
    TOO_LONG("is too long"),
    CONTROL_CHARACTERS("contains characters that cannot be shown"),
    NO_ADDRESS("is not an http or https address"),
    TWICE("stands there twice"),
    TAKEN("is read for another source already"),
    NO_COUNTRY("is not a country of ISO 3166-1, such as VN"),
    NO_LANGUAGE("is not a language of BCP-47, such as vi"),
    NO_KIND("is not a kind of outlet"),
    NO_INTERVAL("is not a duration, such as PT10M"),
    TOO_OFTEN("is less than a second"),
    TOO_SELDOM("is longer than 7 days");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The word in message keys, in lower case with hyphens. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What is wrong, in English and without the field. */
  public String sentence() {
    if (reason == Reason.MISSING) {
      return reason.words;
    }
    boolean plain = reason == Reason.TOO_OFTEN || reason == Reason.TOO_SELDOM;
    return (plain ? value : "'" + shown(value) + "'") + " " + reason.words;
  }

  @Override
  public String toString() {
    return "field " + field + ": " + sentence();
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
