package org.minhchung.analyze;

import java.nio.file.Path;
import java.util.List;

/**
 * What can be set for the analyze stage.
 *
 * @param applicationId Kafka Streams application and consumer group; all instances share it;
 *     default {@code minhchung-analyze}
 * @param threads that assess articles, at least 1; default 1
 * @param stateDirectory where the story clusters' store is kept; default {@code data/analyze}
 * @param maxSentences of an article that are read, at least 1; default 400
 * @param modelDirectory models and lists to use in place of the shipped ones, such as {@code
 *     worth/worth.model} in it; default none
 * @param matching when a sentence counts as a known claim
 */
public record AnalyzeConfig(
    String applicationId,
    Integer threads,
    Path stateDirectory,
    Integer maxSentences,
    Path modelDirectory,
    Matching matching) {

  /**
   * When a sentence counts as a known claim.
   *
   * @param suggest least score at which a claim is shown to analysts, 0 to 1; default 0.3
   * @param link least score at which an article may be flagged for it, 0 to 1, not below suggest;
   *     default 0.55
   * @param encoderDirectory a sentence encoder to use in place of the shipped one: {@code
   *     model.onnx} and {@code tokenizer.json} with a WordPiece vocabulary; default none
   * @param encoderLanguages ISO 639-1 codes that that encoder knows; default English
   */
  public record Matching(
      Double suggest, Double link, Path encoderDirectory, List<String> encoderLanguages) {
    public Matching {
      suggest = unit(suggest, 0.3, "analyze.matching.suggest");
      link = unit(link, 0.55, "analyze.matching.link");
      if (link < suggest) {
        throw new IllegalArgumentException(
            "analyze.matching.link is "
                + link
                + ", below analyze.matching.suggest, which is "
                + suggest);
      }
      encoderLanguages = encoderLanguages == null ? List.of("en") : List.copyOf(encoderLanguages);
    }

    private static double unit(Double value, double standard, String key) {
      double given = value == null ? standard : value;
      if (!(given >= 0 && given <= 1)) {
        throw new IllegalArgumentException(key + " is " + given + ", not between 0 and 1");
      }
      return given;
    }
  }

  public AnalyzeConfig {
    applicationId = applicationId == null ? "minhchung-analyze" : applicationId;
    if (applicationId.isBlank()) {
      throw new IllegalArgumentException("analyze.applicationId is empty");
    }
    threads = positive(threads, 1, "analyze.threads");
    maxSentences = positive(maxSentences, 400, "analyze.maxSentences");
    stateDirectory = stateDirectory == null ? Path.of("data", "analyze") : stateDirectory;
    matching = matching == null ? new Matching(null, null, null, null) : matching;
  }

  /** Everything as it is where nothing is set. */
  public static AnalyzeConfig defaults() {
    return new AnalyzeConfig(null, null, null, null, null, null);
  }

  private static int positive(Integer value, int standard, String key) {
    int given = value == null ? standard : value;
    if (given < 1) {
      throw new IllegalArgumentException(key + " is " + given + "; it must be at least 1");
    }
    return given;
  }
}
