package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
  @Test
  void isASetWhateverIsPutInAndTakenOut() {
    Random random = new Random(7);
    LongSet set = new LongSet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextInt(5_000) * 64L;
      if (random.nextBoolean()) {
        assertThat(set.add(value)).isEqualTo(expected.add(value));
      } else {
        set.remove(value);
        expected.remove(value);
      }
    }
    for (long value = 0; value < 5_000 * 64L; value += 64) {
      assertThat(set.contains(value)).isEqualTo(expected.contains(value));
    }
  }
}
