package org.minhchung.alerts.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes everything about a story into one zip file: pages as they were served as a WARC file, the
 * events, a report for people in each language, and a manifest with the hash of every file. One
 * page at a time is held in memory.
 */
public final class EvidenceFile {
  private static final Logger log = LoggerFactory.getLogger(EvidenceFile.class);
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
  private static final int MOST_BYTES_SHOWN = 5 * 1024 * 1024;

  /** Pages and their copies beyond this are left out, and the report says so. */
  private static final long MOST_BYTES_OF_PAGES = 1L << 30;

  private final PageArchive archive;
  private final Clock clock;
  private final EvidenceReport report;
  private final long mostBytesOfPages;

  /**
   * Prepares to write.
   *
   * @param zone of the times in the report
   */
  public EvidenceFile(PageArchive archive, ZoneId zone, Clock clock) {
    this(archive, zone, clock, MOST_BYTES_OF_PAGES);
  }

  /** As the other one, with another limit. */
  EvidenceFile(PageArchive archive, ZoneId zone, Clock clock, long mostBytesOfPages) {
    this.archive = archive;
    this.clock = clock;
    this.report = new EvidenceReport(zone);
    this.mostBytesOfPages = mostBytesOfPages;
  }

  /** What the file of a story is called. */
  public static String name(String storyId) {
    return "minhchung-" + storyId.replaceAll("[^A-Za-z0-9._-]", "_") + ".zip";
  }

  /**
   * Writes the file; the stream stays open.
   *
   * @return how many pages could not be put in, because they are not kept or damaged, or too many
   */
  public int write(StoryEvidence story, OutputStream to) throws IOException {
    EvidenceZip zip = new EvidenceZip(to);
    Instant now = clock.instant();
    Room room = new Room(mostBytesOfPages);
    List<ReportPage> pages = new ArrayList<>();
    zip.put(
        "pages.warc.gz",
        out -> {
          out.write(warcinfo(story.id(), now));
          for (Assessment assessment : story.assessments()) {
            pages.add(page(assessment, out, room));
          }
        });
    for (int i = 0; i < pages.size(); i++) {
      pages.set(i, copied(pages.get(i), zip, room));
    }
    for (Locale language : LANGUAGES) {
      zip.put(
          "report." + language.getLanguage() + ".html",
          out -> report.html(story, pages, now, language, out));
    }
    lines(zip, "articles.jsonl", story.assessments().stream().map(Assessment::article).toList());
    lines(zip, "assessments.jsonl", story.assessments());
    lines(zip, "claims.jsonl", story.claims().values());
    lines(zip, "reviews.jsonl", story.reviews());
    zip.put("README.txt", out -> out.write(utf8(report.readme(story, LANGUAGES))));
    zip.finish(story.id(), now);
    return (int) pages.stream().filter(p -> !p.intact()).count();
  }

  /** How much more may be put in. */
  private static final class Room {
    private long left;

    Room(long bytes) {
      left = bytes;
    }

    /** Whether there was room for so many bytes, which is then taken. */
    boolean take(long bytes) {
      boolean fits = bytes <= left;
      left -= fits ? bytes : 0;
      return fits;
    }
  }

  /** Puts the page of an article into the WARC file, if it is kept and there is room. */
  private ReportPage page(Assessment assessment, OutputStream warc, Room room) throws IOException {
    KeptPage kept = archive.find(assessment.article().snapshot());
    if (!(kept instanceof KeptPage.Found found)) {
      return ReportPage.absent(assessment, ((KeptPage.Absent) kept).reason());
    }
    List<byte[]> members;
    try {
      members = archive.packed(found);
    } catch (IOException e) {
      log.atWarn().addKeyValue("file", found.file()).log("page is gone: {}", e.getMessage());
      return ReportPage.absent(assessment, KeptPage.Reason.DAMAGED);
    }
    if (!room.take(members.stream().mapToLong(member -> member.length).sum())) {
      return ReportPage.leftOut(assessment);
    }
    for (byte[] member : members) {
      warc.write(member);
    }
    return ReportPage.found(assessment, found);
  }

  /** Puts in a copy of the page that anybody can look at, if one can be made. */
  private ReportPage copied(ReportPage page, EvidenceZip zip, Room room) throws IOException {
    Article article = page.assessment().article();
    if (page.absence() != null
        || !(archive.find(article.snapshot()) instanceof KeptPage.Found found)) {
      return page;
    }
    byte[] copy;
    try {
      byte[] body = InertPage.body(found.http(), MOST_BYTES_SHOWN);
      copy = utf8(InertPage.of(body, found.http().header("Content-Type").orElse(null)));
    } catch (IOException e) {
      // the page itself is in the WARC file
      log.atInfo().addKeyValue("article", article.id()).log("no inert copy: {}", e.getMessage());
      return page;
    }
    if (!room.take(copy.length)) {
      return page;
    }
    String name = "served/" + article.id() + "-" + article.version() + ".html";
    zip.put(name, out -> out.write(copy));
    return page.withCopy(name);
  }

  private static void lines(EvidenceZip zip, String name, Collection<?> events) throws IOException {
    zip.put(
        name,
        out -> {
          for (Object event : events) {
            out.write(Json.mapper().writeValueAsBytes(event));
            out.write('\n');
          }
        });
  }

  /** A WARC file begins by telling what made it. */
  private static byte[] warcinfo(String storyId, Instant now) throws IOException {
    byte[] fields =
        utf8(
            "software: Minhchung\r\n"
                + "format: WARC File Format 1.1\r\n"
                + "description: the pages of story "
                + storyId.replaceAll("[^A-Za-z0-9._-]", "_")
                + "\r\n");
    String head =
        "WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: %s\r\n"
            + "Content-Type: application/warc-fields\r\nContent-Length: %d\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(utf8(head.formatted(UUID.randomUUID(), now, fields.length)));
      gzip.write(fields);
      gzip.write(utf8("\r\n\r\n"));
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
