package org.minhchung.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.events.Json;
import picocli.CommandLine.Option;

/** What a world is like and how the crawler in it is configured; the same for all its commands. */
public final class WorldOptions {
  @Option(names = "--hosts", description = "How many outlets.")
  int hosts = 10_000;

  @Option(names = "--hours", description = "How long the world lasts, in its own time.")
  double hours = 6;

  @Option(names = "--speed", description = "Seconds of the world in a real one; 1 is real time.")
  double speed = 60;

  @Option(names = "--seed", description = "Of everything in the world.")
  long seed = 1;

  @Option(names = "--workers", description = "Processes with the ingest stage.")
  int workers = 1;

  @Option(names = "--threads", description = "Threads that fetch, in each of them.")
  int threads = 64;

  @Option(names = "--heap", description = "Greatest heap of each of them, in MiB.")
  int heap = 1024;

  @Option(
      names = "--fixed",
      description = "Poll every feed at its interval, whatever it publishes: feeds.adaptive=false.")
  boolean fixed;

  @Option(names = "--poll", description = "pollInterval of the sources.")
  Duration poll = Duration.ofMinutes(10);

  @Option(
      names = "--listed",
      description = "How many stories are listed at the origin; later twice as many.")
  int listed = 40;

  @Option(
      names = "--backlog",
      description = "The crawler does not know what is listed at the origin, and must fetch it.")
  boolean backlog;

  @Option(names = "--host-delay", description = "frontier.hostDelay, and what the servers ask.")
  Duration hostDelay = Duration.ofSeconds(5);

  @Option(names = "--from", description = "Date and time at which the world begins.")
  Instant origin = Instant.parse("2026-11-24T06:00:00Z");

  @Option(names = "--warm-up", description = "Delays of what appears in it are left out.")
  Duration warmUp = Duration.ofMinutes(20);

  @Option(names = "--settle", description = "What appears so shortly before the end is not due.")
  Duration settle = Duration.ofMinutes(20);

  @Option(
      names = "--set",
      description = "A key of the stage's configuration, such as fetch.maxRedirects=3.")
  Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--data",
      description = "Folder for the broker's data and the logs; emptied first.")
  Path data = Path.of(System.getProperty("minhchung.bench", "."), "target", "world");

  /** How long the world lasts. */
  Duration length() {
    return Duration.ofMillis((long) (hours * 3_600_000));
  }

  /**
   * The stage's configuration. Limits of time are shortened as the world is sped up, but not below
   * a second, so that a busy machine is not taken for a silent host.
   */
  JsonNode config() {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.put("userAgent", "Minhchung/0.1 (+http://operator.example/crawler)");
    ObjectNode fetch = config.putObject("fetch");
    fetch.putArray("allowedPrivateHosts").add("localhost");
    if (speed > 1) {
      fetch.put("connectTimeout", limit(Duration.ofSeconds(10)).toString());
      fetch.put("responseTimeout", limit(Duration.ofSeconds(20)).toString());
      fetch.put("totalTimeout", limit(Duration.ofSeconds(30)).toString());
    }
    ObjectNode feeds = config.putObject("feeds");
    feeds.put("adaptive", !fixed);
    if (speed > 1) {
      // in the world's time; looking at every outlet more than ten times a second serves nobody
      feeds.put("tick", Duration.ofMillis((long) Math.max(1000, 100 * speed)).toString());
    }
    ObjectNode frontier = config.putObject("frontier");
    frontier.put("workers", threads);
    frontier.put("hostDelay", hostDelay.toString());
    set.forEach((key, value) -> put(config, key, value));
    return config;
  }

  private Duration limit(Duration inWorld) {
    return Duration.ofMillis((long) Math.max(1000, inWorld.toMillis() / speed));
  }

  private static void put(ObjectNode config, String key, String value) {
    String[] names = key.split("\\.");
    ObjectNode node = config;
    for (int i = 0; i < names.length - 1; i++) {
      node = node.withObject("/" + names[i]);
    }
    node.set(names[names.length - 1], read(value));
  }

  private static JsonNode read(String value) {
    try {
      return Json.mapper().readTree(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return TextNode.valueOf(value); // a word, a duration, a path
    }
  }
}
