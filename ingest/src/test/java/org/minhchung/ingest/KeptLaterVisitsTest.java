package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Article;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.ingest.archive.Articles;

/** Pages that could not be kept when they were read first. */
class KeptLaterVisitsTest extends VisitsCase {

  private void lookAgain() {
    clock.advance(Duration.ofHours(1));
    task("/a", Reason.RECHECK, clock.instant(), 0);
    run();
  }

  @Test
  void areKeptAtTheNextLookEvenIfTheirTextIsUnchanged() throws IOException {
    site.on(
        "/a",
        e -> {
          if ("\"1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
            e.sendResponseHeaders(304, -1);
          } else {
            e.getResponseHeaders().set("ETag", "\"1\"");
            byte[] body = STORY.formatted("spring").getBytes(StandardCharsets.UTF_8);
            LocalSite.send(e, 200, "text/html", body);
          }
        });
    Files.delete(directory);
    Files.createFile(directory); // where the archive should be
    task("/a");
    run();
    assertThat(articles()).hasSize(1).allMatch(Articles::isUnkept);
    assertThat(state("/a").unkept()).isTrue();

    lookAgain();
    assertThat(articles()).as("it cannot be kept still").hasSize(1);
    assertThat(state("/a").unkept()).isTrue();

    Files.delete(directory);
    lookAgain();
    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    Article kept = articles().get(1);
    assertThat(kept.snapshot()).isNotNull();
    assertThat(Articles.isUnkept(kept)).isFalse();
    assertThat(kept.contentHash()).isEqualTo(articles().get(0).contentHash());
    assertThat(state("/a").unkept()).isFalse();
    assertThat(state("/a").version()).isEqualTo(2);

    lookAgain();
    lookAgain();
    assertThat(articles()).hasSize(2);
    assertThat(reports()).as("the same reading is told of once").hasSize(1);
  }
}
