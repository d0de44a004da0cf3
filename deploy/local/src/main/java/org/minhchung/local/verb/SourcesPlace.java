package org.minhchung.local.verb;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.TopicCreation;
import org.minhchung.local.config.Settings;
import org.minhchung.local.process.CannotStartException;
import org.minhchung.local.run.RunningBroker;
import org.minhchung.local.source.FileSources;
import org.minhchung.local.source.SourceStore;
import org.minhchung.local.source.Standing;
import org.minhchung.local.source.Standings;
import org.minhchung.local.source.TopicSources;
import picocli.CommandLine.Option;

/** Where the sources are that a verb is about, and who edits them. */
final class SourcesPlace {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory of a running demo or up, whose Kafka is used.")
  Path data;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Work on this YAML list instead of a running system.")
  Path file;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who edits (default: the name of this account).")
  String by;

  private Map<String, Object> reached;

  /**
   * The sources.
   *
   * @throws CannotStartException if nothing runs there, saying what to do
   */
  SourceStore store() {
    return file != null ? new FileSources(file) : new TopicSources(kafka(), Clock.systemUTC());
  }

  /** How sources fare; null for all of them in a file. */
  Function<Source, Standing> standings() {
    return file != null ? source -> null : Standings.read(kafka(), Clock.systemUTC().instant())::of;
  }

  Settings settings() {
    Map<String, Object> over = data == null ? Map.of() : RunningBroker.of(data);
    return Settings.read(config, System.getenv(), Map.of(), over);
  }

  /** A source that must be there. */
  Source source(SourceStore store, String id) {
    Source source = store.all().get(id);
    if (source == null) {
      throw new IllegalArgumentException(
          "There is no source '" + id + "'; ./minhchung sources list names all.");
    }
    return source;
  }

  SourceEdit edit(Source before, Source after) {
    String who = by == null ? System.getProperty("user.name", "command line") : by;
    return SourceEdit.of(
        before, after, who, SourceEdit.Via.COMMAND_LINE, Clock.systemUTC().instant());
  }

  void apply(SourceStore store, List<SourceEdit> edits) {
    if (!edits.isEmpty()) {
      int told = store.notes().size();
      store.apply(edits);
      store.notes().stream().skip(told).forEach(System.err::println);
    }
  }

  private Map<String, Object> kafka() {
    if (reached == null) {
      reached = reach();
    }
    return reached;
  }

  private Map<String, Object> reach() {
    Settings settings = settings();
    String servers = settings.kafka().bootstrapServers();
    if (List.of(servers.split(",")).stream().noneMatch(SourcesPlace::answers)) {
      throw new CannotStartException(
          "Nothing runs at "
              + servers
              + ": start ./minhchung up or demo and give its directory with --data, or work on a"
              + " list with --file.");
    }
    Map<String, Object> kafka = settings.kafka().clientProperties();
    TopicCreation.ensure(kafka);
    return kafka;
  }

  private static boolean answers(String server) {
    int colon = server.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              server.substring(0, Math.max(0, colon)).strip(),
              Integer.parseInt(server.substring(colon + 1).strip())),
          (int) PATIENCE.toMillis());
      return true;
    } catch (java.io.IOException | IllegalArgumentException e) {
      return false; // said of all of them together
    }
  }
}
