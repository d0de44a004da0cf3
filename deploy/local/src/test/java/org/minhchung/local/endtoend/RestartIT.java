package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Topics;
import org.minhchung.local.sampleweb.SampleArticle;

/** A restart in the middle of the work loses nothing and shows nothing twice. */
class RestartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Everything has appeared and been corrected when the sample web is this old. */
  private static final Duration AGE = Duration.ofMinutes(10);

  @TempDir Path data;

  @Test
  void losesNothingAndShowsNothingTwice() throws Exception {
    try (DemoRun first = DemoRun.start(data, AGE)) {
      await().atMost(PATIENCE).until(() -> first.run().counts().fetched() >= 20);
    }
    try (DemoRun second = DemoRun.start(data, AGE)) {
      Map<String, SampleArticle> written = second.run().web().articles();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> second.indexed().size() >= written.size());
      assertThat(second.indexed().keySet()).isEqualTo(written.keySet());
      Map<String, Object> kafka = second.run().settings().kafka().clientProperties();
      List<String> alerts =
          Records.of(kafka, Topics.ALERT).stream().map(a -> a.path("id").asText()).toList();
      assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
      Set<String> told =
          Set.copyOf(
              Records.of(kafka, Topics.DELIVERY).stream()
                  .filter(d -> d.path("status").asText().equals("delivered"))
                  .map(d -> d.path("alertId").asText())
                  .toList());
      assertThat(alerts).containsAll(told);
    }
  }
}
