package org.minhchung.bench.hostile;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.minhchung.bench.pages.SamplePage;
import org.minhchung.bench.subject.Subject;
import org.minhchung.ingest.extract.Extractor;

/**
 * The process that has hostile documents read by an extractor, so that the one that counts them
 * survives.
 */
final class HostileChild {
  private static final int WARM_UP = 40;

  private interface Reader {
    void read(byte[] body, String contentType) throws Exception;
  }

  private HostileChild() {}

  /**
   * The process, with a small heap and small stacks.
   *
   * @param limitMillis CPU after which a document is given up and the process ended
   */
  static HostileRun.Child reading(Subject subject, long seed, long limitMillis) {
    return new HostileRun.Child(
        HostileChild.class,
        List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC"),
        List.of(subject.name(), Long.toString(seed), Long.toString(limitMillis)),
        false);
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err); // what an extractor prints must not look like a verdict
    Reader reader = reader(Subject.named(args[0]));
    long seed = Long.parseLong(args[1]);
    Ordeal ordeal = new Ordeal(Long.parseLong(args[2]), out);
    Random random = new Random(seed);
    for (int i = 0; i < WARM_UP; i++) {
      reader.read(SamplePage.of(random, 10, 3).body(), null);
    }
    for (int index = Integer.parseInt(args[3]); index < Integer.parseInt(args[4]); index++) {
      HostileDocument document = HostileDocument.of(seed, index);
      ordeal.judge(
          index,
          document.kind().name(),
          document.body().length,
          () -> reader.read(document.body(), document.contentType()));
    }
    Runtime.getRuntime().halt(0);
  }

  private static Reader reader(Subject subject) {
    if (subject == Subject.MINHCHUNG) {
      Extractor extractor = new Extractor(Clock.systemUTC());
      return (body, type) ->
          Promises.check(extractor.extract(body, type, SamplePage.URL), Instant.now());
    }
    return (body, type) -> subject.text(body, type, SamplePage.URL);
  }
}
