package org.minhchung.bench.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.bench.pages.GoldPage;
import org.minhchung.bench.pages.PageSet;
import org.minhchung.bench.score.SegmentScore;
import org.minhchung.bench.score.ShingleScore;
import org.minhchung.bench.subject.Subject;

/** What one extractor found in one set of pages. Also warms up what is timed afterwards. */
final class Accuracy {
  private static final Guard GUARD = new Guard(Duration.ofSeconds(20));
  private static final int SHORT = 100;

  private final ShingleScore shingles = new ShingleScore();
  private final SegmentScore segments = new SegmentScore();
  private final List<String> failures = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private final List<Thread> givenUp = new ArrayList<>();
  private int timedOut;
  private int nearlyEmpty;

  private Accuracy() {}

  /**
   * Runs an extractor over pages.
   *
   * @param predictions where its texts are kept as the scorer reads them, or null
   */
  static Accuracy of(Subject subject, PageSet set, Path predictions)
      throws IOException, InterruptedException {
    Accuracy accuracy = new Accuracy();
    if (predictions != null) {
      Files.deleteIfExists(predictions);
    }
    for (GoldPage page : set.pages()) {
      byte[] body = page.body();
      Guard.Outcome<String> outcome = GUARD.run(() -> subject.text(body, null, page.url()));
      accuracy.add(page, outcome);
      if (predictions != null && outcome.result() != null) {
        Files.writeString(
            predictions,
            Predictions.line(page.id(), outcome.result()),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    }
    return accuracy;
  }

  private void add(GoldPage page, Guard.Outcome<String> outcome) {
    String text = outcome.result() == null ? "" : outcome.result();
    if (outcome.timedOut()) {
      timedOut++;
      givenUp.add(outcome.thread());
    }
    if (outcome.failure() != null) {
      failed.add(page.id());
      failures.add(page.id() + ": " + outcome.failure());
    } else if (text.strip().length() < SHORT) {
      nearlyEmpty++;
    }
    if (page.text() != null && !page.text().isEmpty()) {
      shingles.add(page.text(), text);
    }
    segments.add(page.present(), page.absent(), text);
  }

  ShingleScore shingles() {
    return shingles;
  }

  SegmentScore segments() {
    return segments;
  }

  /** Pages that ended with an exception or not in time, each with the reason. */
  List<String> failures() {
    return failures;
  }

  boolean failedOn(GoldPage page) {
    return failed.contains(page.id());
  }

  int timedOut() {
    return timedOut;
  }

  /** Runs that were given up and have not come to an end since. */
  long stillRunning() {
    return givenUp.stream().filter(Thread::isAlive).count();
  }

  /** Pages on which it found next to nothing, though it did not fail. */
  int nearlyEmpty() {
    return nearlyEmpty;
  }
}
