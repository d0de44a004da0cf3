package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ArticleId;
import org.minhchung.events.SourceState;
import org.minhchung.events.SourceState.Watch;

class StateTableTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123456789Z");

  private final StateTable table = new StateTable();

  private static SourceState page(String url, int version) {
    return SourceState.of(url, "post")
        .succeeded(NOW)
        .withValidators("\"é-1\"", "Tue, 24 Nov 2026 11:00:00 GMT")
        .withContent(ArticleId.sha256(url), version, 1234, false)
        .withNextAttempt(NOW.plusSeconds(3600));
  }

  private void put(SourceState state) {
    table.compute(state.url(), before -> state);
  }

  @Test
  void givesBackWhatItWasGiven() {
    SourceState feed =
        new SourceState(
            "https://a.example/ứng", null, null, null, null, NOW, 300, null, null, 0, "503");
    SourceState odd =
        new SourceState(
            "https://a.example/odd", "x", null, null, NOW, null, 0, null, "h1", 1, null);
    SourceState watched =
        SourceState.of("https://a.example/w", "x")
            .attempted(NOW)
            .withContent(null, 1, 5, false)
            .withWatch(new Watch("id", NOW, null, false));
    put(page("https://a.example/1", 200));
    put(feed);
    put(odd);
    put(watched);

    assertThat(table.get("https://a.example/1")).isEqualTo(page("https://a.example/1", 200));
    assertThat(table.get(feed.url())).isEqualTo(feed);
    assertThat(table.get(odd.url())).isEqualTo(odd);
    assertThat(table.get(watched.url())).isEqualTo(watched);
    assertThat(table.get("https://a.example/2")).isNull();
    assertThat(table.size()).isEqualTo(4);
  }

  @Test
  void movesBetweenItsTwoForms() {
    put(page("https://a.example/1", 1));
    SourceState odd =
        new SourceState("https://a.example/1", "x", null, null, NOW, null, 0, null, "h", 2, null);
    put(odd);
    assertThat(table.get(odd.url())).isEqualTo(odd);
    put(page("https://a.example/1", 3));
    assertThat(table.get(odd.url()).version()).isEqualTo(3);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void keepsTheLatestDayOnWhichAPageWasSeenWhateverElseChanges() {
    String url = "https://a.example/1";
    int today = StateCodec.day(NOW);
    put(page(url, 1));

    assertThat(table.seen(url, today)).as("no change").isEqualTo(-1);
    assertThat(table.seen(url, today + 40)).isEqualTo(today);
    assertThat(table.seen(url, today + 3)).as("not back").isEqualTo(-1);
    put(page(url, 2));
    assertThat(table.seen(url, today + 41)).isEqualTo(today + 40);
    assertThat(table.seen("https://a.example/none", today)).isEqualTo(-1);
  }

  @Test
  void knowsWhosePageCouldNotBeKept() {
    SourceState unkept =
        page("https://a.example/1", 2).withContent(ArticleId.sha256("x"), 2, 5, true);
    put(unkept);
    assertThat(table.get(unkept.url())).isEqualTo(unkept);
    assertThat(new StateCodec().encode(unkept)).as("in few bytes").isNotNull();
  }

  @Test
  void isAMapWhateverIsPutInAndTakenOut() {
    Random random = new Random(7);
    Map<String, SourceState> expected = new HashMap<>();
    for (int i = 0; i < 60_000; i++) {
      String url = "https://a.example/" + random.nextInt(9_000);
      SourceState state = random.nextInt(3) == 0 ? null : page(url, i);
      table.compute(url, before -> state);
      if (state == null) {
        expected.remove(url);
      } else {
        expected.put(url, state);
      }
    }
    assertThat(table.size()).isEqualTo(expected.size());
    for (int i = 0; i < 9_000; i++) {
      String url = "https://a.example/" + i;
      assertThat(table.get(url)).isEqualTo(expected.get(url));
    }
  }

  @Test
  void holdsManyPagesInFewBytes() {
    int pages = 200_000;
    long before = used();
    for (int i = 0; i < pages; i++) {
      String url =
          "https://www.post" + i % 250 + ".example/world/2026/11/24/a-story-of-quay-no-" + i;
      SourceState state =
          SourceState.of(url, "post" + i % 250)
              .succeeded(NOW)
              .withContent(ArticleId.sha256(url), 1, 4321, false);
      put(state);
    }
    long each = (used() - before) / pages;
    System.out.println("bytes per remembered page: " + each);
    assertThat(table.size()).isEqualTo(pages);
    assertThat(each).isLessThan(260);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
