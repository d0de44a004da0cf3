package org.minhchung.bench.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.minhchung.bench.pages.SamplePage;

/**
 * A document made to hurt. The same seed and index always make the same bytes.
 *
 * @param contentType as a server would say; often a lie, sometimes null
 */
record HostileDocument(long seed, int index, Kind kind, byte[] body, String contentType) {
  /** One beyond the last index of those at their worst, one of each kind; the rest is chance. */
  static final int WORST = Kind.values().length;

  private static final List<Kind> DAMAGES =
      Stream.of(Kind.values()).filter(Kind::isDamage).toList();
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Makes one: first the worst of every kind, then all kinds in sizes that are mostly small. */
  static HostileDocument of(long seed, int index) {
    Random random = new Random(seed * MIX ^ index * 0x5DEECE66DL * MIX);
    boolean isWorst = index < WORST;
    Kind kind = isWorst ? Kind.values()[index] : kind(random);
    int size = isWorst ? kind.greatest() : size(random, kind.greatest());
    byte[] body =
        kind.isDamage()
            ? kind.damage().done(SamplePage.of(random, Math.max(1, size), 3).body(), random)
            : swamped(random, kind, size);
    return new HostileDocument(seed, index, kind, body, contentType(random));
  }

  /** How it is called in reports; {@code --only} takes the part after the colon. */
  String name() {
    return seed + ":" + index;
  }

  private static Kind kind(Random random) {
    return random.nextBoolean()
        ? DAMAGES.get(random.nextInt(DAMAGES.size()))
        : Kind.values()[random.nextInt(Kind.values().length)];
  }

  private static int size(Random random, int greatest) {
    int roll = random.nextInt(100);
    if (roll < 8) {
      return greatest;
    }
    if (roll < 28) {
      return greatest / (4 + random.nextInt(20));
    }
    return 1 + random.nextInt(Math.max(3, Math.min(2_000, greatest / 100)));
  }

  private static byte[] swamped(Random random, Kind kind, int size) {
    StringBuilder b = new StringBuilder();
    String html = SamplePage.of(random, 1 + random.nextInt(20), random.nextInt(6)).html();
    int place =
        switch (random.nextInt(6)) {
          case 0 -> 0;
          case 1 -> html.indexOf("<title>");
          case 2 -> html.indexOf("<main>");
          case 3 -> html.indexOf("<p>");
          case 4 -> html.indexOf("</article>");
          default -> html.length();
        };
    place = Math.max(0, place);
    b.append(html, 0, place);
    kind.flood().write(b, random, size);
    if (random.nextInt(8) == 0) {
      Kind other = Kind.values()[random.nextInt(Kind.values().length)];
      if (!other.isDamage()) {
        other.flood().write(b, random, size(random, other.greatest() / 10));
      }
    }
    b.append(html, place, html.length());
    return b.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String contentType(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "text/html; charset=" + Flood.one(random, "shift_jis", "utf-16", "gbk", "nonsense");
      case 2 -> "text/html; charset=\"" + " ".repeat(random.nextInt(500)) + "utf-8";
      case 3 -> "application/xhtml+xml; charset=;";
      default -> "text/html; charset=utf-8";
    };
  }
}
