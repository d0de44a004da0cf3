package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionParametersTest {
  private final SessionParameters sessions = new SessionParameters();

  private static List<FeedItem> list(int from, String query) {
    return IntStream.range(from, from + 5)
        .mapToObj(i -> new FeedItem("https://a.example/story/" + i + query, "t" + i, null))
        .toList();
  }

  private List<String> read(String list, List<FeedItem> items) {
    return sessions.without(list, items).stream().map(FeedItem::url).toList();
  }

  @Test
  void dropsWhatEveryAddressHasAnewAtEachReadingWhateverItIsCalled() {
    read("feed", list(0, "?lang=en&visit=4f1"));

    assertThat(read("feed", list(1, "?lang=en&visit=9c2")))
        .contains("https://a.example/story/1?lang=en", "https://a.example/story/5?lang=en");
    assertThat(read("other", list(9, "?visit=9c3&lang=en")))
        .as("known of the host from now on")
        .contains("https://a.example/story/9?lang=en");
  }

  @Test
  void keepsWhatStaysTheSameOrBelongsToThePage() {
    read("feed", list(0, "?lang=en"));
    assertThat(read("feed", list(1, "?lang=en"))).contains("https://a.example/story/1?lang=en");

    List<FeedItem> own =
        IntStream.range(0, 5)
            .mapToObj(i -> new FeedItem("https://a.example/read?id=" + i, null, null))
            .toList();
    read("ids", own);
    assertThat(read("ids", own)).contains("https://a.example/read?id=3");
  }

  @Test
  void keepsWhatDiffersBetweenListsOfOtherPages() {
    read("feed", list(0, "?edition=1"));

    assertThat(read("feed", list(100, "?edition=2")))
        .contains("https://a.example/story/100?edition=2");
  }
}
