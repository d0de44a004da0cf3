package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Json;
import org.minhchung.ingest.extract.text.Headline;

/**
 * Reads real pages where somebody has unpacked them: {@code -Dminhchung.pages=DIR}, which holds
 * {@code naeb}, {@code segments} and {@code publishers}, each with {@code gold.jsonl}.
 */
class DevelopmentDataTest {
  private static final String PROPERTY = "minhchung.pages";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;

  private final Extractor extractor = new Extractor(Clock.systemUTC());

  /** What a page's text scores; empty where the page has nothing to compare with. */
  private interface Scoring extends Function<JsonNode, double[]> {}

  private static Path data(String name) {
    Path gold = Path.of(System.getProperty(PROPERTY, "."), name, "gold.jsonl");
    boolean isThere = System.getProperty(PROPERTY) != null && Files.isReadable(gold);
    if (!isThere) {
      System.out.println("skipped: no development data; see -D" + PROPERTY);
    }
    assumeTrue(isThere, "no development data");
    return gold;
  }

  private String read(Path gold, JsonNode row) {
    try {
      byte[] body = Files.readAllBytes(gold.resolveSibling(row.get("file").asText()));
      String url = row.path("url").asText();
      return extractor.extract(body, null, url.isEmpty() ? "file:///saved" : url).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] sums(Path gold, int size, Scoring scoring) throws IOException {
    double[] sums = new double[size];
    for (String line : Files.readAllLines(gold)) {
      double[] scores = scoring.apply(Json.mapper().readTree(line));
      for (int i = 0; i < scores.length; i++) {
        sums[i] += scores[i];
      }
    }
    return sums;
  }

  @Test
  void agreesWithTheTextsThatOthersTookFromNewsPages() throws IOException {
    Path gold = data("naeb");
    double[] sums =
        sums(
            gold,
            4,
            row -> {
              Map<String, Integer> want = shingles(row.path("text").asText());
              Map<String, Integer> got = shingles(read(gold, row));
              double same = 0;
              for (Map.Entry<String, Integer> e : want.entrySet()) {
                same += Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0));
              }
              double all = total(got);
              return want.isEmpty()
                  ? new double[0]
                  : new double[] {
                    all == 0 ? 0 : same / all, all == 0 ? 0 : 1, same / total(want), 1
                  };
            });
    double precision = sums[0] / sums[1];
    double recall = sums[2] / sums[3];
    double f = 2 * precision * recall / (precision + recall);
    System.out.printf(Locale.ROOT, "naeb F1 %.4f on %.0f pages%n", f, sums[3]);

    assertThat(f).isGreaterThan(0.94);
  }

  @Test
  void findsTheSegmentsThatMustBeThereAndNoOthers() throws IOException {
    Path gold = data("segments");
    double[] sums =
        sums(
            gold,
            3,
            row -> {
              String text = read(gold, row).replaceAll("\\s+", " ");
              double found = count(row.path("present"), text);
              double missed = row.path("present").size() - found;
              return new double[] {found, missed, count(row.path("absent"), text)};
            });
    double f = 2 * sums[0] / (2 * sums[0] + sums[1] + sums[2]);
    System.out.printf(Locale.ROOT, "segments F %.4f%n", f);

    assertThat(f).isGreaterThan(0.938);
  }

  @Test
  void findsTextInNearlyEveryPageOfPublishersFromFortyTwoCountries() throws IOException {
    Path gold = data("publishers");
    double[] sums = sums(gold, 2, row -> new double[] {read(gold, row).length() > 200 ? 1 : 0, 1});
    System.out.printf(Locale.ROOT, "%.0f of %.0f pages have text%n", sums[0], sums[1]);

    assertThat(sums[0] / sums[1]).isGreaterThan(0.95);
  }

  private static double count(JsonNode segments, String text) {
    double count = 0;
    for (JsonNode segment : segments) {
      count += text.contains(segment.asText().replaceAll("\\s+", " ")) ? 1 : 0;
    }
    return count;
  }

  private static double total(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often each four words stand next to each other, as the public benchmark counts. */
  private static Map<String, Integer> shingles(String text) {
    String[] words = WORD.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + Math.min(SHINGLE, Math.max(1, words.length)) <= words.length; i++) {
      int end = Math.min(words.length, i + SHINGLE);
      counts.merge(String.join(" ", Arrays.copyOfRange(words, i, end)), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * Titles and dates against a gold file. The gold has mistakes of its own (dates of changes, years
   * that are one too low, titles of later days), about every tenth date and twentieth title.
   */
  @Test
  void findsTheTitlesAndDatesOfRealPages() throws IOException {
    String place = System.getProperty("minhchung.gold", "../../shared/data/extraction/naeb");
    Path gold = Path.of(place).resolve("gold.jsonl");
    boolean there = Files.isRegularFile(gold) && Files.isDirectory(gold.resolveSibling("pages"));
    if (!there) {
      System.out.println("skipped: no development data in " + place);
    }
    assumeTrue(there, "no development data");
    Extractor extractor = new Extractor(Clock.systemUTC());
    int titles = 0;
    int dates = 0;
    int dated = 0;
    List<String> lines = Files.readAllLines(gold);
    for (String line : lines) {
      JsonNode row = Json.mapper().readTree(line);
      byte[] body = Files.readAllBytes(gold.resolveSibling(row.get("file").asText()));
      Extraction e = extractor.extract(body, null, row.get("url").asText());
      titles += Headline.bare(e.title()).equals(Headline.bare(row.get("title").asText())) ? 1 : 0;
      if (row.get("date").asText().length() == "2026-11-24".length()) {
        dated++;
        dates += row.get("date").asText().equals(day(e)) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT, "titles %d of %d, dates %d of %d%n", titles, lines.size(), dates, dated);
    assertThat(titles).isGreaterThan(lines.size() * 94 / 100);
    assertThat(dates).isGreaterThan(dated * 84 / 100);
  }

  /** The day of publication where the page is at home. */
  private static String day(Extraction e) {
    if (e.publishedAt() == null) {
      return "none";
    }
    ZoneOffset zone = e.publishedZone() == null ? ZoneOffset.UTC : ZoneOffset.of(e.publishedZone());
    return e.publishedAt().atOffset(zone).toLocalDate().toString();
  }
}
