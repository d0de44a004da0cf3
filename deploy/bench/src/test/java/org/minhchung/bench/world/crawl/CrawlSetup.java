package org.minhchung.bench.world.crawl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.minhchung.bench.world.worker.Broker;
import org.minhchung.bench.world.worker.WorkerSetup;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/**
 * Hosts that may be asked at any pace.
 *
 * @param archive folder for WARC files, or null for none
 */
record CrawlSetup(int hosts, int threads, Path archive) {

  void tell(Broker broker, int port) {
    broker.tell(
        IntStream.range(0, hosts)
            .mapToObj(n -> String.format(Locale.ROOT, "http://h%05d.localhost:%d", n, port))
            .map(CrawlSetup::source)
            .toList());
  }

  private static Source source(String base) {
    Map<String, Object> fields =
        Map.of(
            "id",
            "crawl-" + base.substring(8, 13),
            "name",
            base,
            "homepage",
            base + "/",
            "feeds",
            List.of(base + "/feed.xml"),
            "pollInterval",
            "PT1H",
            "enabled",
            true);
    return Json.mapper().convertValue(fields, Source.class);
  }

  WorkerSetup worker(Broker broker, Path recording) {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.put("userAgent", "Minhchung/0.1 (+http://operator.example/crawler)");
    config.putObject("fetch").putArray("allowedPrivateHosts").add("localhost");
    ObjectNode frontier = config.putObject("frontier");
    frontier.put("workers", threads);
    frontier.put("hostDelay", "PT0S");
    if (archive != null) {
      config.putObject("archive").put("warcDirectory", archive.toString());
    }
    Instant now = Instant.now();
    return new WorkerSetup(broker.bootstrapServers(), now, now, 1, config, recording.toString());
  }
}
