package org.minhchung.local.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.minhchung.events.EventProducer;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Replay;
import org.minhchung.ingest.source.FollowedMemory;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.local.config.Settings;
import org.minhchung.local.run.RunningBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has pages asked for again that were given up. */
@Command(
    name = "replay",
    description = "Puts pages that were given up back on the fetch topic, to be asked for again.")
public final class ReplayVerb implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Spec CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "TOPIC",
      defaultValue = "ingest.dlq",
      description = "Dead letters of which stage: ingest.dlq (default).")
  String from;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Only pages of this host and of hosts under it.")
  String host;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Only pages whose reason holds this text, such as 503 or 'timed out'.")
  String reason;

  @Option(names = "--dry-run", description = "Tells what would be done, and does nothing.")
  boolean dryRun;

  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory of a running demo or up, whose Kafka is used.")
  Path data;

  @Override
  public Integer call() throws Exception {
    String topic = Topics.INGEST_DLQ.topicName();
    if (!Set.of(topic, "ingest.dlq.v1", "ingest.dlq").contains(from)) {
      throw new ParameterException(
          spec.commandLine(),
          "--from "
              + from
              + " cannot be replayed, only ingest.dlq can: what the other stages left is read again"
              + " from its own topic");
    }
    Map<String, Object> over = data == null ? Map.of() : RunningBroker.of(data);
    Settings settings = Settings.read(config, System.getenv(), Map.of(), over);
    Map<String, Object> kafka = settings.kafka().clientProperties();
    Clock clock = Clock.systemUTC();
    try (EventProducer producer = new EventProducer(kafka, "/minhchung/replay", clock);
        FollowedMemory known = FollowedMemory.open(kafka, Outbox.to(producer), PATIENCE)) {
      Replay replay = new Replay(new Replay.Choice(host, reason), known.memory());
      try (TopicFollower letters =
          new TopicFollower(kafka, Set.of(Topics.INGEST_DLQ), replay::read)) {
        letters.start().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      print(replay.send(dryRun ? null : Outbox.to(producer), clock));
    }
    return 0;
  }

  private void print(Replay.Outcome outcome) {
    int sum = outcome.chosen().values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%d pages %s, %d published since, %d dead letters unusable%n",
        sum,
        dryRun ? "would be asked for again" : "are asked for again",
        outcome.published(),
        outcome.unusable());
    outcome.chosen().forEach((why, n) -> System.out.printf("  %5d  %s%n", n, why));
  }
}
