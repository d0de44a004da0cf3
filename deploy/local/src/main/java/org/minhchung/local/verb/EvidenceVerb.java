package org.minhchung.local.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.minhchung.alerts.evidence.EvidenceFile;
import org.minhchung.alerts.evidence.StoryEvidence;
import org.minhchung.alerts.evidence.TopicStories;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Json;
import org.minhchung.events.TopicScan;
import org.minhchung.events.Topics;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.ingest.archive.PruneReport;
import org.minhchung.ingest.archive.Pruning;
import org.minhchung.ingest.archive.TopicClasses;
import org.minhchung.local.config.Settings;
import org.minhchung.local.run.RunningBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Shows, checks, exports and prunes the pages that are kept as they were served. */
@Command(
    name = "evidence",
    description = "Shows, checks, exports and prunes the pages that are kept as they were served.")
public final class EvidenceVerb {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A YAML configuration file.")
  Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Data directory of a running demo or up, whose Kafka and pages are used.")
  Path data;

  @Command(name = "show", description = "Tells where the page of each version of an article is.")
  int show(@Parameters(paramLabel = "ARTICLE|URL") String article) {
    Settings settings = settings();
    PageArchive archive = archive(settings);
    String id = article.contains(":") ? ArticleId.of(article) : article;
    AtomicInteger found = new AtomicInteger();
    articles(
        settings,
        null,
        each -> {
          if (each.id().equals(id) || each.url().equals(article)) {
            found.incrementAndGet();
            System.out.println(EvidenceCheck.described(each, archive.find(each.snapshot())));
          }
        });
    if (found.get() == 0) {
      System.err.println("No article " + article + " in " + Topics.ARTICLE.topicName() + ".");
    }
    return found.get() == 0 ? 1 : 0;
  }

  @Command(
      name = "verify",
      description = "Checks that the page of every article is there and has the hash it had.")
  int verify(
      @Option(
              names = "--since",
              paramLabel = "DATE|TIME",
              description = "Only articles from then on, such as 2026-11-01.")
          String since,
      @Option(names = "--file", paramLabel = "NAME", description = "Only pages in this WARC file.")
          String file) {
    Settings settings = settings();
    EvidenceCheck check = new EvidenceCheck(archive(settings), System.out);
    articles(
        settings,
        since == null ? null : instant(since),
        each -> {
          if (file == null || (each.snapshot() != null && each.snapshot().file().equals(file))) {
            check.take(each);
          }
        });
    System.out.println(check.summary());
    return check.failures() == 0 ? 0 : 1;
  }

  @Command(
      name = "export",
      description = "Writes everything about one story into a zip file that needs no Minhchung.")
  int export(
      @Parameters(paramLabel = "STORY") String story,
      @Parameters(paramLabel = "FILE.zip", arity = "0..1") Path target)
      throws IOException {
    Settings settings = settings();
    StoryEvidence found =
        new TopicStories(settings.kafka().clientProperties())
            .find(story)
            .orElseThrow(() -> new IllegalArgumentException("there is no story " + story));
    Path file = target == null ? Path.of(EvidenceFile.name(story)) : target;
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    int missing;
    ZoneId zone = settings.alerts().desk().timeZone();
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      missing = new EvidenceFile(archive(settings), zone, Clock.systemUTC()).write(found, out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    System.out.printf(
        "%d versions of articles, %d claims, %d decisions written to %s%n",
        found.assessments().size(), found.claims().size(), found.reviews().size(), file);
    if (missing > 0) {
      System.err.printf("%d pages are not intact or not there; the report says why%n", missing);
    }
    return missing == 0 ? 0 : 1;
  }

  @Command(name = "prune", description = "Removes pages whose retention is over, as happens daily.")
  int prune(
      @Option(names = "--dry-run", description = "Only tell what would be removed.") boolean dryRun)
      throws IOException {
    Settings settings = settings();
    Path directory =
        archive(settings)
            .directory()
            .orElseThrow(
                () -> new IllegalArgumentException("ingest.archive.warcDirectory is not set"));
    PruneReport report =
        new Pruning(
                directory,
                settings.ingest().archive().retention(),
                new TopicClasses(settings.kafka().clientProperties()),
                Clock.systemUTC())
            .run(dryRun);
    System.out.printf(
        "%d files; %d %s removed, %d pages dropped, %,d bytes freed%n",
        report.files(),
        report.removed(),
        dryRun ? "would be" : "were",
        report.dropped(),
        report.bytes());
    report.kept().forEach((c, n) -> System.out.printf("  kept as %s: %d pages%n", c.label(), n));
    report.leftAlone().forEach((f, why) -> System.out.printf("  left alone: %s: %s%n", f, why));
    return report.leftAlone().isEmpty() ? 0 : 1;
  }

  private Settings settings() {
    Map<String, Object> over = data == null ? Map.of() : RunningBroker.of(data);
    return Settings.read(config, System.getenv(), Map.of(), over);
  }

  /** What ingest writes; where that is not set, what the desk reads. */
  private static PageArchive archive(Settings settings) {
    Path written = settings.ingest().archive().warcDirectory();
    return new PageArchive(written == null ? settings.alerts().archive().warcDirectory() : written);
  }

  private static void articles(Settings settings, Instant since, Consumer<Article> taker) {
    TopicScan.read(
        settings.kafka().clientProperties(),
        Topics.ARTICLE,
        since,
        record -> {
          try {
            taker.accept(Json.mapper().readValue(record.value(), Article.class));
          } catch (IOException e) {
            System.err.printf(
                "record %d of %s-%d is no article: %s%n",
                record.offset(), record.topic(), record.partition(), e.getMessage());
          }
        });
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time; write 2026-11-01 or 2026-11-01T12:00:00Z", e);
    }
  }
}
