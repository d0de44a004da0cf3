package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.source.VisitMemory;

class FetchTasksTest {
  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final FetchTasks tasks = new FetchTasks(outbox, new VisitMemory(outbox), 720, clock);

  private FetchTask recheck(String url) {
    tasks.recheck(
        new SourceState(
            url, "a", null, null, clock.instant(), null, 0, clock.instant(), "h", 1, null));
    return outbox.values(Topics.FETCH, FetchTask.class).get(0);
  }

  @Test
  void aPageIsLookedAtAgainUnderItsOwnHost() {
    assertThat(recheck("https://a.example/1").lead()).isNull();
    assertThat(outbox.keys(Topics.FETCH)).containsExactly("a.example");
  }

  @Test
  void aPageThatIsRememberedUnderAnOldFormOfItsAddressGoesToTheHostOfTheNewOne() {
    String old = "https://a-example.cdn.ampproject.org/c/s/a.example/1";
    FetchTask task = recheck(old);

    assertThat(task.url()).isEqualTo("https://a.example/1");
    assertThat(task.foundAs()).isEqualTo(old);
    assertThat(outbox.keys(Topics.FETCH)).containsExactly("a.example");
  }
}
