package org.minhchung.ingest.health;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * A page of which an operator knows what stands there.
 *
 * @param source id of the source that it belongs to
 * @param name what it is called on the desk
 * @param url in canonical form
 */
public record Canary(String source, String name, String url, Expectation expect) {

  /**
   * What is expected; at least one thing.
   *
   * @param title words that the title contains, or null
   * @param text phrases that the text contains
   * @param paragraphs how many there are at least, or null
   * @param characters how many there are at least, or null
   * @param date the day of publication ({@code 2026-11-20}) in whatever zone, or its exact moment
   *     ({@code 2026-11-20T08:00:00Z}), or null
   */
  public record Expectation(
      String title, List<String> text, Integer paragraphs, Integer characters, String date) {
    public Expectation {
      notBlank(title, "title");
      text = phrases(text);
      atLeastOne(paragraphs, "paragraphs");
      atLeastOne(characters, "characters");
      if (date != null) {
        requireDate(date);
      }
    }

    private boolean isEmpty() {
      return title == null
          && text.isEmpty()
          && paragraphs == null
          && characters == null
          && date == null;
    }

    private static List<String> phrases(List<String> text) {
      if (text == null) {
        return List.of();
      }
      for (int i = 0; i < text.size(); i++) {
        String key = "text, phrase " + (i + 1);
        notBlank(text.get(i) == null ? "" : text.get(i), key);
      }
      return List.copyOf(text);
    }

    /** What is empty stands on every page and shows nothing. */
    private static void notBlank(String words, String key) {
      if (words != null && folded(words).isEmpty()) {
        throw new IllegalArgumentException(
            "expect." + key + " is empty; give words that stand on the page, or leave it out");
      }
    }

    private static void atLeastOne(Integer number, String key) {
      if (number != null && number < 1) {
        throw new IllegalArgumentException("expect." + key + " is " + number + ", less than 1");
      }
    }

    private static void requireDate(String date) {
      try {
        if (date.contains("T")) {
          Instant.parse(date);
        } else {
          LocalDate.parse(date);
        }
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "expect.date '" + date + "' is neither 2026-11-20 nor 2026-11-20T08:00:00Z", e);
      }
    }
  }

  public Canary {
    require(source, "source");
    require(name, "name");
    require(url, "url");
    url = CanonicalUrl.of(url);
    if (expect == null) {
      throw new IllegalArgumentException("expect is missing");
    }
    if (expect.isEmpty()) {
      throw new IllegalArgumentException(
          "expect names nothing; give title, text, paragraphs, characters or date");
    }
  }

  private static void require(String value, String key) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key + " is missing");
    }
  }

  /** Why a page came to nothing that holds no text. */
  static final String NO_TEXT = "no text found";

  /** Where its visits are remembered, apart from those of the page itself. */
  String memoryKey() {
    return url + "#canary";
  }

  /** What was expected and is not in a reading, a text above all; empty where all is well. */
  public List<Shortfall> missingIn(Extraction read) {
    List<Shortfall> missing = new ArrayList<>();
    if (expect.title != null && !folded(read.title()).contains(folded(expect.title))) {
      missing.add(new Shortfall("title", expect.title, read.title()));
    }
    String text = folded(read.text());
    for (String phrase : expect.text) {
      if (!text.contains(folded(phrase))) {
        missing.add(new Shortfall("text", phrase, null));
      }
    }
    atLeast(expect.paragraphs, Reports.paragraphs(read.text()), "paragraphs", missing);
    atLeast(expect.characters, read.text().length(), "characters", missing);
    if (expect.date != null && !isOn(expect.date, read.publishedAt())) {
      String found = Optional.ofNullable(read.publishedAt()).map(Instant::toString).orElse(null);
      missing.add(new Shortfall("date", expect.date, found));
    }
    if (missing.isEmpty() && read.text().isBlank()) {
      missing.add(new Shortfall("page", url, NO_TEXT));
    }
    return missing;
  }

  private static void atLeast(Integer expected, int found, String what, List<Shortfall> missing) {
    if (expected != null && found < expected) {
      missing.add(new Shortfall(what, expected.toString(), Integer.toString(found)));
    }
  }

  /** Spaces of any kind, and how accents are composed, are not what is compared. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** A day is meant as the page's readers count it, in a zone that is not known here. */
  private static boolean isOn(String date, Instant found) {
    if (found == null) {
      return false;
    }
    if (date.contains("T")) {
      return Instant.parse(date).equals(found);
    }
    LocalDate earliest = found.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    LocalDate latest = found.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    LocalDate day = LocalDate.parse(date);
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }
}
