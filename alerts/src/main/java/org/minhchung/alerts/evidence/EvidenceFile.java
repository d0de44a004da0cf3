package org.minhchung.alerts.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes everything about a story into one zip file: pages as they were served as a WARC file, the
 * events, a report for people in each language, and a manifest with the hash of every file.
 */
public final class EvidenceFile {
  private static final Logger log = LoggerFactory.getLogger(EvidenceFile.class);
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
  private static final int MOST_BYTES_SHOWN = 5 * 1024 * 1024;

  private final PageArchive archive;
  private final Clock clock;
  private final EvidenceReport report;

  /**
   * Prepares to write.
   *
   * @param zone of the times in the report
   */
  public EvidenceFile(PageArchive archive, ZoneId zone, Clock clock) {
    this.archive = archive;
    this.clock = clock;
    this.report = new EvidenceReport(zone);
  }

  /** What the file of a story is called. */
  public static String name(String storyId) {
    return "minhchung-" + storyId.replaceAll("[^A-Za-z0-9._-]", "_") + ".zip";
  }

  /**
   * Writes the file; the stream stays open.
   *
   * @return how many pages could not be put in, because they are not kept or damaged
   */
  public int write(StoryEvidence story, OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    Map<String, Listed> manifest = new LinkedHashMap<>();
    Instant now = clock.instant();
    List<ReportPage> pages = new ArrayList<>();
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(warcinfo(story.id(), now));
    for (Assessment assessment : story.assessments()) {
      pages.add(page(assessment, warc, zip, manifest));
    }
    for (Locale language : LANGUAGES) {
      String name = "report." + language.getLanguage() + ".html";
      put(zip, manifest, name, utf8(report.html(story, pages, now, language)));
    }
    put(zip, manifest, "pages.warc.gz", warc.toByteArray());
    put(
        zip,
        manifest,
        "articles.jsonl",
        lines(story.assessments().stream().map(Assessment::article).toList()));
    put(zip, manifest, "assessments.jsonl", lines(story.assessments()));
    put(zip, manifest, "claims.jsonl", lines(story.claims().values()));
    put(zip, manifest, "reviews.jsonl", lines(story.reviews()));
    put(zip, manifest, "README.txt", utf8(report.readme(story, LANGUAGES)));
    byte[] listed =
        Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(new Manifest(story.id(), now, List.copyOf(manifest.values())));
    entry(zip, "manifest.json", listed);
    zip.finish();
    return (int) pages.stream().filter(p -> !p.intact()).count();
  }

  private record Manifest(String story, Instant made, List<Listed> files) {}

  private record Listed(String file, long bytes, String sha256) {}

  private ReportPage page(
      Assessment assessment, OutputStream warc, ZipOutputStream zip, Map<String, Listed> manifest)
      throws IOException {
    Article article = assessment.article();
    KeptPage kept = archive.find(article.snapshot());
    if (!(kept instanceof KeptPage.Found found)) {
      return ReportPage.absent(assessment, ((KeptPage.Absent) kept).reason());
    }
    for (byte[] member : archive.packed(found)) {
      warc.write(member);
    }
    String name = "served/" + article.id() + "-" + article.version() + ".html";
    try {
      byte[] body = InertPage.body(found.http(), MOST_BYTES_SHOWN);
      String type = found.http().header("Content-Type").orElse(null);
      put(zip, manifest, name, utf8(InertPage.of(body, type)));
    } catch (IOException e) {
      log.atInfo().addKeyValue("article", article.id()).log("no inert copy: {}", e.getMessage());
      name = null; // the page itself is in the WARC file
    }
    return ReportPage.found(assessment, found, name);
  }

  private static void put(
      ZipOutputStream zip, Map<String, Listed> manifest, String name, byte[] content)
      throws IOException {
    if (manifest.containsKey(name)) {
      return;
    }
    entry(zip, name, content);
    manifest.put(name, new Listed(name, content.length, ArticleId.sha256(content)));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] lines(Collection<?> events) throws JsonProcessingException {
    StringBuilder out = new StringBuilder();
    for (Object event : events) {
      out.append(Json.mapper().writeValueAsString(event)).append('\n');
    }
    return utf8(out.toString());
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
