package org.minhchung.analyze.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryClustersTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Map<String, String> kept = new HashMap<>();
  private final StoryClusters clusters = new StoryClusters(new MinHash(), store(kept));

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.03, 0.10})
  void copiesWithFewEditsJoinTheFirst(double edits) {
    int joined = 0;
    for (int story = 0; story < 40; story++) {
      String text = story(story);
      String first = "first-" + story;
      clusters.assign(first, text, "en", NOON);
      String copy = edited(text, edits, story);
      joined += clusters.assign("copy-" + story, copy, "en", NOON).equals(first) ? 1 : 0;
    }

    assertThat(joined).isGreaterThanOrEqualTo(edits < 0.1 ? 40 : 38);
  }

  @Test
  void differentStoriesStayApart() {
    for (int story = 0; story < 100; story++) {
      assertThat(clusters.assign("article-" + story, story(story), "en", NOON))
          .isEqualTo("article-" + story);
    }
  }

  @Test
  void anArticleKeepsItsClusterThroughItsVersions() {
    clusters.assign("wire", story(1), "en", NOON);
    clusters.assign("copy", edited(story(1), 0.03, 7), "en", NOON);

    assertThat(clusters.assign("copy", story(2), "en", NOON.plusSeconds(60))).isEqualTo("wire");
    assertThat(clusters.assign("wire", story(3), "en", NOON.plusSeconds(90))).isEqualTo("wire");
  }

  @Test
  void copiesOfCopiesCarryTheFirstId() {
    clusters.assign("wire", story(1), "en", NOON);
    clusters.assign("copy", edited(story(1), 0.08, 1), "en", NOON);

    assertThat(clusters.assign("third", edited(story(1), 0.08, 2), "en", NOON)).isEqualTo("wire");
  }

  @Test
  void articlesMoreThanTwoWeeksApartAreNotOneStory() {
    clusters.assign("old", story(1), "en", NOON);

    assertThat(clusters.assign("near", story(1), "en", NOON.plus(StoryClusters.WINDOW)))
        .isEqualTo("old");
    assertThat(clusters.assign("early", story(1), "en", NOON.minus(Duration.ofDays(15))))
        .isEqualTo("early");
    assertThat(clusters.assign("late", story(1), "en", NOON.plus(Duration.ofDays(29))))
        .isEqualTo("late");
  }

  @Test
  void forgetsSignaturesThatNoArticleCanMeetButNotTheCluster() {
    clusters.assign("old", story(1), "en", NOON);
    int before = kept.get("article old").length();

    clusters.assign("late", story(1), "en", NOON.plus(Duration.ofDays(29)));

    assertThat(kept.get("article old").length()).isLessThan(before / 5);
    assertThat(clusters.assign("old", story(5), "en", NOON.plus(Duration.ofDays(30))))
        .isEqualTo("old");
  }

  @Test
  void comparesWithinOneLanguageOnly() {
    clusters.assign("english", story(1), "en", NOON);

    assertThat(clusters.assign("malay", story(1), "ms", NOON)).isEqualTo("malay");
  }

  @Test
  void comparesScriptsWithoutSpacesByCharacters() {
    String text = "越南外交部发言人周四在河内举行的例行记者会上回答了有关边境口岸恢复通关的提问并介绍了最新进展";
    clusters.assign("a", text, "zh-Hans", NOON);

    assertThat(clusters.assign("b", text.replace("周四", "昨日"), "zh", NOON)).isEqualTo("a");
  }

  @Test
  void veryShortTextsAreNoStory() {
    clusters.assign("a", "Read more here.", "en", NOON);

    assertThat(clusters.assign("b", "Read more here.", "en", NOON)).isEqualTo("b");
  }

  @Test
  void oneStoreThatComesBackGoesOnWhereItStopped() {
    clusters.assign("wire", story(1), "en", NOON);
    StoryClusters restarted = new StoryClusters(new MinHash(), store(new HashMap<>(kept)));

    assertThat(restarted.assign("copy", edited(story(1), 0.03, 3), "en", NOON)).isEqualTo("wire");
  }

  private static String story(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("word").append(random.nextInt(2000)).append(i % 15 == 14 ? ". " : " ");
    }
    return text.toString();
  }

  private static String edited(String text, double share, int seed) {
    Random random = new Random(1000L + seed);
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      out.append(random.nextDouble() < share ? "edited" + random.nextInt(2000) : word).append(' ');
    }
    return out.toString();
  }

  private static ClusterStore store(Map<String, String> map) {
    return new ClusterStore() {
      @Override
      public String get(String key) {
        return map.get(key);
      }

      @Override
      public void put(String key, String value) {
        map.put(key, value);
      }
    };
  }
}
