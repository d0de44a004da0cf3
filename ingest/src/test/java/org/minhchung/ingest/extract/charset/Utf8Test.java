package org.minhchung.ingest.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final String[] LETTERS = {"a", "é", "ệ", "ข", "中", "𠀀", "😀", " "};

  @Test
  void readsWhatThePlatformReadsWhereverThePiecesEnd() {
    Random random = new Random(7);
    for (int run = 0; run < 300; run++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(6_000);
      int dense = 1 + random.nextInt(40);
      while (text.length() < length) {
        text.append(random.nextInt(dense) == 0 ? LETTERS[random.nextInt(LETTERS.length)] : "x");
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

      assertThat(Utf8.decode(bytes, 0)).isEqualTo(text.toString());
    }
  }

  @Test
  void leavesOutTheBytesBeforeTheOffset() {
    byte[] bytes = ("\uFEFF" + "Đà Nẵng ".repeat(900)).getBytes(StandardCharsets.UTF_8);

    assertThat(Utf8.decode(bytes, 3)).isEqualTo("Đà Nẵng ".repeat(900));
  }

  @Test
  void readsBrokenBytesAsReplacements() {
    byte[] bytes = new byte[50_000];
    new Random(11).nextBytes(bytes);

    String text = Utf8.decode(bytes, 0);

    assertThat(text.chars().filter(c -> c == '\uFFFD').count()).isGreaterThan(10_000);
    assertThat(text).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void keepsAFloodOfContinuationBytesWithinBounds() {
    byte[] bytes = new byte[10_000];
    java.util.Arrays.fill(bytes, (byte) 0x80);

    assertThat(Utf8.decode(bytes, 0)).isEqualTo("\uFFFD".repeat(10_000));
  }
}
