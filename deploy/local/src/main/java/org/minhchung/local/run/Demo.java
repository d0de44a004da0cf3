package org.minhchung.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.minhchung.local.inbox.Inbox;
import org.minhchung.local.process.DataDirectory;
import org.minhchung.local.process.KeptPorts;
import org.minhchung.local.sampleweb.SampleWeb;

/** What the demo has besides the pipeline: the sample web, and an inbox for its alerts. */
final class Demo implements AutoCloseable {
  private final SampleWeb web;
  private final Inbox inbox;

  private Demo(SampleWeb web, Inbox inbox) {
    this.web = web;
    this.inbox = inbox;
  }

  /**
   * Starts both. Ports and the moment from which the articles' times count are kept over restarts,
   * so that addresses, and thereby article ids, stay the same.
   */
  static Demo start(DataDirectory data, Clock clock) {
    try {
      KeptPorts ports = KeptPorts.in(data.state().resolve("demo-ports.properties"));
      int webPort = ports.port("sample-web", OptionalInt.empty(), "");
      int inboxPort = ports.port("inbox", OptionalInt.empty(), "");
      Instant begin = begin(data.state().resolve("sample-web-start.txt"), clock);
      return new Demo(SampleWeb.start(webPort, begin, clock), Inbox.start(inboxPort, clock));
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's state cannot be read", e);
    }
  }

  /** How the demo differs from the defaults: patience of seconds instead of hours. */
  Map<String, Object> settings(DataDirectory data) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("ingest.sources", SourceFile.write(data, web.sources()).toString());
    settings.put("ingest.canaries.file", SourceFile.writeCanaries(data, web.canaries()).toString());
    settings.put("ingest.canaries.every", "PT1M");
    settings.put("ingest.canaries.afterFailure", "PT20S");
    settings.put("ingest.contact", "demo@example.org");
    settings.put("ingest.feeds.adaptive", false);
    settings.put("ingest.fetch.responseTimeout", "PT10S");
    settings.put("ingest.fetch.totalTimeout", "PT20S");
    settings.put("ingest.fetch.allowedPrivateHosts", List.of("localhost"));
    settings.put("ingest.frontier.hostDelay", "PT0.5S");
    settings.put("ingest.frontier.retryDelay", "PT5S");
    settings.put("ingest.frontier.recheckAfter", List.of("PT30S", "PT1M30S", "PT5M"));
    settings.put(
        "ingest.frontier.recheckFlagged",
        List.of("PT20S", "PT40S", "PT1M", "PT1M30S", "PT3M", "PT10M"));
    settings.put("alerts.deliver.allowedPrivateHosts", List.of("localhost"));
    settings.put("alerts.smtp.host", "127.0.0.1");
    settings.put("alerts.smtp.port", inbox.smtpPort());
    return settings;
  }

  SampleWeb web() {
    return web;
  }

  Inbox inbox() {
    return inbox;
  }

  private static Instant begin(Path file, Clock clock) throws IOException {
    if (Files.exists(file)) {
      return Instant.parse(Files.readString(file).strip());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Files.writeString(file, now + "\n");
    return now;
  }

  @Override
  public void close() {
    web.close();
    inbox.close();
  }
}
