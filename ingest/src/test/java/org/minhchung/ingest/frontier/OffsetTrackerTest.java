package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
  private static final TopicPartition P = new TopicPartition("t", 0);
  private static final TopicPartition Q = new TopicPartition("t", 1);

  private final OffsetTracker tracker = new OffsetTracker();

  private static Map<TopicPartition, OffsetAndMetadata> at(TopicPartition p, long offset) {
    return Map.of(p, new OffsetAndMetadata(offset));
  }

  @Test
  void commitsNothingWhileTheFirstTaskIsUnfinished() {
    tracker.begin(P, 10);
    tracker.begin(P, 11);
    tracker.finish(P, 11);
    tracker.committed(at(P, 10));

    assertThat(tracker.committable()).isEmpty();
  }

  @Test
  void commitsUpToTheLowestUnfinishedTask() {
    for (long offset = 10; offset < 15; offset++) {
      tracker.begin(P, offset);
    }
    tracker.finish(P, 11);
    tracker.finish(P, 10);
    tracker.finish(P, 13);

    assertThat(tracker.committable()).isEqualTo(at(P, 12));
  }

  @Test
  void commitsBehindTheLastTaskWhenAllAreFinished() {
    tracker.begin(P, 10);
    tracker.begin(P, 17);
    tracker.finish(P, 17);
    tracker.finish(P, 10);

    assertThat(tracker.committable()).isEqualTo(at(P, 18));
    tracker.committed(at(P, 18));
    assertThat(tracker.committable()).isEmpty();
  }

  @Test
  void keepsPartitionsApart() {
    tracker.begin(P, 1);
    tracker.begin(Q, 1);
    tracker.finish(Q, 1);

    assertThat(tracker.committable()).containsEntry(Q, new OffsetAndMetadata(2));
    assertThat(tracker.committable()).containsEntry(P, new OffsetAndMetadata(1));
  }

  @Test
  void commitsNothingForPartitionsThatWentElsewhere() {
    tracker.begin(P, 1);
    tracker.forget(List.of(P));
    tracker.finish(P, 1);

    assertThat(tracker.committable()).isEmpty();
  }
}
