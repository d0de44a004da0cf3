package org.minhchung.bench.stated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.minhchung.bench.pages.GoldPage;
import org.minhchung.bench.pages.PageSet;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;

/**
 * How often titles and days of publication are as a gold file says, over all pages and over those
 * whose page bears the gold out: much of it was read off pages long after they were saved.
 */
public final class TitlesDates {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Extractor extractor = new Extractor(Clock.systemUTC());
  private final Tally titles = new Tally();
  private final Tally statedTitles = new Tally();
  private final Tally days = new Tally();
  private final Tally namedDays = new Tally();
  private final Tally publishedDays = new Tally();
  private final PrintStream misses;

  /**
   * Begins to count.
   *
   * @param misses where each miss is written, or null
   */
  public TitlesDates(PrintStream misses) {
    this.misses = misses;
  }

  /**
   * Counts the pages of a set.
   *
   * @param gold has a title and a date in its rows, in the order of the set
   */
  public void add(PageSet set, Path gold) throws IOException {
    int row = 0;
    for (String line : Files.readAllLines(gold)) {
      JsonNode expected = JSON.readTree(line);
      GoldPage page = set.pages().get(row++);
      byte[] body = page.body();
      Extraction found = extractor.extract(body, null, page.url());
      PageStatements stated =
          new PageStatements(new String(body, java.nio.charset.StandardCharsets.UTF_8), page.url());
      title(page, expected.path("title").asText(""), found, stated);
      String date = expected.path("date").asText("");
      if (date.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
        day(page, LocalDate.parse(date.substring(0, 10)), found, stated);
      }
    }
  }

  private void title(GoldPage page, String title, Extraction found, PageStatements stated) {
    if (title.isBlank()) {
      return;
    }
    boolean right = PageStatements.bare(title).equals(PageStatements.bare(found.title()));
    boolean isStated = stated.stateTitle(title);
    titles.add(right);
    if (isStated) {
      statedTitles.add(right);
    }
    if (!right) {
      miss(page, isStated ? "title on the page" : "title not on the page", title, found.title());
    }
  }

  private void day(GoldPage page, LocalDate day, Extraction found, PageStatements stated) {
    LocalDate own = null;
    if (found.publishedAt() != null) {
      ZoneId zone =
          found.publishedZone() == null ? ZoneOffset.UTC : ZoneId.of(found.publishedZone());
      own = found.publishedAt().atZone(zone).toLocalDate();
    }
    boolean right = day.equals(own);
    days.add(right);
    if (stated.name(day)) {
      namedDays.add(right);
    }
    if (stated.statePublished(day)) {
      publishedDays.add(right);
    }
    if (!right) {
      String kind =
          stated.statePublished(day)
              ? "day stated as that of publication"
              : stated.name(day) ? "day only named elsewhere" : "day not on the page";
      miss(page, kind, day.toString(), String.valueOf(own));
    }
  }

  private void miss(GoldPage page, String kind, String expected, String found) {
    if (misses != null) {
      misses.println("- " + page.id() + " " + kind + ": " + expected + " | " + found);
    }
  }

  /** Writes what was counted. */
  public void report(PrintStream out) {
    out.println();
    out.println("| as the gold says | right |");
    out.println("|---|---|");
    out.println("| titles, all | " + titles + " |");
    out.println("| titles that the page states | " + statedTitles + " |");
    out.println("| days of publication, all | " + days + " |");
    out.println("| days that the page names anywhere, in any zone | " + namedDays + " |");
    out.println(
        "| days that it states as those of publication, in any zone | " + publishedDays + " |");
  }
}
