package org.minhchung.local.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.claim.ClaimReviewJson;
import org.minhchung.events.Claim;
import org.minhchung.events.TopicCreation;
import org.minhchung.local.config.Settings;
import org.minhchung.local.run.CatalogueLoader;
import org.minhchung.local.run.RunningBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Reads and writes the claim catalogue as schema.org ClaimReview. */
@Command(
    name = "claims",
    description = "Reads and writes the claim catalogue as schema.org ClaimReview JSON-LD.")
public final class ClaimsVerb {
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
      description = "Data directory of a running demo or up, whose Kafka is used.")
  Path data;

  @Command(
      name = "import",
      description = "Adds the claims of a file to the catalogue, over those with the same ids.")
  int read(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    String json = Files.readString(file);
    ClaimReviewJson.Imported imported = ClaimReviewJson.read(json, file.toString());
    imported.problems().forEach(System.err::println);
    int written = catalogue().write(imported.claims());
    System.out.printf(
        "%d claims written, %d reviews refused%n", written, imported.problems().size());
    return imported.problems().isEmpty() ? 0 : 1;
  }

  @Command(name = "export", description = "Writes the catalogue to a file or standard output.")
  int write(@Parameters(paramLabel = "FILE", arity = "0..1") Path file) throws IOException {
    List<Claim> claims =
        catalogue().read().values().stream().sorted(Comparator.comparing(Claim::id)).toList();
    String json = ClaimReviewJson.write(claims);
    if (file == null) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json);
    } else {
      Files.writeString(file, json);
      System.out.printf("%d claims written to %s%n", claims.size(), file);
    }
    return 0;
  }

  private CatalogueLoader catalogue() {
    Map<String, Object> over = data == null ? Map.of() : RunningBroker.of(data);
    Settings settings = Settings.read(config, System.getenv(), Map.of(), over);
    Map<String, Object> kafka = settings.kafka().clientProperties();
    TopicCreation.ensure(kafka);
    return new CatalogueLoader(kafka, Clock.systemUTC());
  }
}
