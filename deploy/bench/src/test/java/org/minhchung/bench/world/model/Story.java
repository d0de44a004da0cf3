package org.minhchung.bench.world.model;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One article of an outlet.
 *
 * @param site number of the outlet
 * @param number counts the outlet's stories from zero
 * @param changedAt when its text changes, or null
 * @param removedAt when it is taken away, or null
 */
public record Story(
    int site, int number, Instant publishedAt, Instant changedAt, Instant removedAt) {
  private static final Pattern REFERENCE = Pattern.compile("\\bW(\\d{5})-(\\d{5})\\b");
  private static final Pattern PATH = Pattern.compile("/(\\d{5})-[a-z-]+\\.html$");
  private static final int OPINION = 4;

  /** What stands in its text and nowhere else in the world. */
  public String reference() {
    return String.format(Locale.ROOT, "W%05d-%05d", site, number);
  }

  /** Finds the story of a text by its reference. */
  public static StoryName named(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    return matcher.find()
        ? new StoryName(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        : null;
  }

  /** Its address below the host. */
  public String path() {
    String section = number % OPINION == OPINION - 1 ? "opinion" : "news";
    return String.format(
        Locale.ROOT, "/%s/%05d-%s.html", section, number, Prose.slug(site * 31L + number));
  }

  /** The number of the story at a path, or -1. */
  public static int numberAt(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /** The state of its text: 1, then 2 when it has changed. */
  public int revision(Instant now) {
    return changedAt != null && !now.isBefore(changedAt) ? 2 : 1;
  }

  public boolean isOut(Instant now) {
    return !publishedAt.isAfter(now);
  }

  public boolean isGone(Instant now) {
    return removedAt != null && !removedAt.isAfter(now);
  }

  /** The outlet's number and its own. */
  public record StoryName(int site, int number) {}
}
