package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertFeedTest {
  private final AlertFeed feed =
      new AlertFeed(
          Map.of("bootstrap.servers", "127.0.0.1:1"),
          id -> Optional.of(MadeUpAlert.SUBSCRIPTION),
          "https://desk.example");

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void anAlertThatIsReadAgainStandsInTheFeedOnce() throws Exception {
    for (int reading = 0; reading < 2; reading++) {
      feed.take(MadeUpAlert.of("a1", "One"));
      feed.take(MadeUpAlert.of("a2", "Two"));
    }
    assertThat(read().getEntries())
        .extracting(SyndEntry::getUri)
        .containsExactly("urn:minhchung:alert:a2", "urn:minhchung:alert:a1");
  }

  @Test
  void charactersThatXmlDoesNotAllowAreLeftOut() throws Exception {
    feed.take(MadeUpAlert.of("a1", "Bad\u0000\u000b\ud800\uffff title \ud83d\ude00"));
    assertThat(read().getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("New story: Bad title \ud83d\ude00");
  }

  private SyndFeed read() throws Exception {
    return new SyndFeedInput().build(new StringReader(feed.atom("s1").orElseThrow()));
  }
}
