package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.minhchung.local.sampleweb.SampleArticle;

/** Compares what was flagged with what a careful reader finds in the sample web's articles. */
final class Expectations {
  private Expectations() {}

  /**
   * Fails if an article is flagged that does not assert a false claim in its own voice.
   *
   * @param corrected whether the one article that is corrected has been
   * @return how many of those that do were flagged, and how many missed
   */
  static Map<String, Integer> nothingInnocentIsFlagged(
      Map<String, JsonNode> indexed, Map<String, SampleArticle> written, boolean corrected) {
    Map<String, Integer> asserting = new TreeMap<>(Map.of("flagged", 0, "missed", 0));
    indexed.forEach(
        (url, assessment) -> {
          SampleArticle article = written.get(url);
          assertThat(article).as("%s is an article of the sample web", url).isNotNull();
          boolean flagged = assessment.path("flagged").asBoolean();
          boolean retracted = corrected && article.correction() != null;
          if (article.expect().flagged() && !retracted) {
            asserting.merge(flagged ? "flagged" : "missed", 1, Integer::sum);
          } else {
            assertThat(flagged)
                .as("%s (%s): %s", url, article.expect().role(), assessment.path("reasons"))
                .isFalse();
          }
        });
    System.out.println("articles that assert a false claim: " + asserting);
    return asserting;
  }
}
