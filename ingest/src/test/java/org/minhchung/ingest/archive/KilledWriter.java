package org.minhchung.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.minhchung.events.Article;

/** A process that keeps pages and tells their places until it is killed. */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] arguments) throws Exception {
    Snapshots snapshots =
        new Snapshots(
            new ArchiveConfig(Path.of(arguments[0]), 200_000L, null, 0L, null),
            "x",
            Clock.systemUTC());
    for (int thread = 0; thread < 3; thread++) {
      int number = thread;
      new Thread(() -> write(snapshots, number)).start();
    }
  }

  private static void write(Snapshots snapshots, int thread) {
    Random random = new Random(thread);
    try {
      for (int i = 0; ; i++) {
        byte[] body = new byte[20_000];
        random.nextBytes(body);
        System.arraycopy("<p>".getBytes(StandardCharsets.UTF_8), 0, body, 0, 3);
        Article.Snapshot kept =
            snapshots.keep(
                new ServedPage(
                    "https://a.example/" + thread + "/" + i,
                    200,
                    List.of(Map.entry("Content-Type", "text/html")),
                    body,
                    "text/html",
                    Clock.systemUTC().instant()));
        System.out.println(kept.file() + " " + kept.offset() + " " + kept.sha256());
      }
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }
}
