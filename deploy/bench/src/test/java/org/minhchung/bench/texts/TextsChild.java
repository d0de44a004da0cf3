package org.minhchung.bench.texts;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.analyze.cluster.ClusterStore;
import org.minhchung.analyze.cluster.MinHash;
import org.minhchung.analyze.cluster.StoryClusters;
import org.minhchung.analyze.match.MiniLm;
import org.minhchung.analyze.match.SentenceEncoder;
import org.minhchung.bench.hostile.HostileRun;
import org.minhchung.bench.hostile.Ordeal;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;
import org.minhchung.events.RelevanceGrade;

/**
 * The process that reads hostile texts as the analyze stage does: it assesses each, finds its story
 * and writes the assessment as JSON, which must come back as it was.
 */
final class TextsChild {
  private static final int WARM_UP = 150;
  private static final int WARM_UP_BYTES = 20_000;
  private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

  private final Assessor plain;
  private final Assessor encoding;
  private final int share;
  private final StoryClusters stories = new StoryClusters(new MinHash(), new Shelf());
  private int passed;
  private int inPart;

  private TextsChild(int share) {
    this.share = share;
    this.plain = assessor(SentenceEncoder.NONE);
    this.encoding = assessor(MiniLm.shipped());
  }

  private static Assessor assessor(SentenceEncoder encoder) {
    return Assessor.create(
        AnalyzeConfig.defaults(), Catalogue.shipped(), Clock.systemUTC(), encoder);
  }

  /**
   * The process, with the heap of the product's start script.
   *
   * @param greatest bytes of a text
   * @param share every how manieth text is read with sentence vectors too
   * @param limitMillis CPU after which a text is given up and the process ended
   */
  static HostileRun.Child reading(
      long seed, int greatest, int share, long limitMillis, Path tests) {
    return new HostileRun.Child(
        TextsChild.class,
        List.of("-Xms64m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        List.of(
            Long.toString(seed),
            Integer.toString(greatest),
            Integer.toString(share),
            Long.toString(limitMillis),
            tests.toString()),
        true);
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err); // what anything prints must not look like a verdict
    long seed = Long.parseLong(args[0]);
    int greatest = Integer.parseInt(args[1]);
    TextsChild child = new TextsChild(Integer.parseInt(args[2]));
    Ordeal ordeal = new Ordeal(Long.parseLong(args[3]), out);
    Wordings wordings = new Wordings(Path.of(args[4]));
    for (int i = 0; i < WARM_UP; i++) {
      HostileText text = HostileText.of(~seed, HostileText.WORST + i, WARM_UP_BYTES, wordings);
      if (text.kind() == TextKind.SENTENCES || text.kind() == TextKind.CLAIMS) {
        child.read(text);
      }
    }
    child.passed = 0;
    child.inPart = 0;
    int from = Integer.parseInt(args[5]);
    int to = Integer.parseInt(args[6]);
    for (int index = from; index < to; index++) {
      HostileText text = HostileText.of(seed, index, greatest, wordings);
      String kind = text.kind() + " " + text.language();
      ordeal.judge(index, kind, text.bytes(), () -> child.read(text));
    }
    System.err.printf(
        "%d of %d read beyond the first gate, %d of them in part%n",
        child.passed, to - from, child.inPart);
    Runtime.getRuntime().halt(0);
  }

  private void read(HostileText text) throws Exception {
    Assessor assessor = text.index() % share == 0 ? encoding : plain;
    Assessment assessment = assessor.assess(text.article(), null);
    stories.assign(text.article().id(), text.article().text(), assessment.language(), WHEN);
    byte[] written = Json.mapper().writeValueAsBytes(assessment);
    Assessment back = Json.mapper().readValue(written, Assessment.class);
    if (back.sightings().size() != assessment.sightings().size()) {
      throw new IllegalStateException("sightings were lost on the way through JSON");
    }
    RelevanceGrade grade = assessment.relevance().grade();
    passed += grade == RelevanceGrade.ABOUT || grade == RelevanceGrade.PARTLY ? 1 : 0;
    inPart +=
        assessment.reasons().stream().anyMatch(r -> r.startsWith("was read only up to")) ? 1 : 0;
  }

  /** Keeps what a store keeps. */
  private static final class Shelf implements ClusterStore {
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public String get(String key) {
      return kept.get(key);
    }

    @Override
    public void put(String key, String value) {
      kept.put(key, value);
    }
  }
}
