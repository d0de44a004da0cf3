package org.minhchung.analyze.relevance.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.language.LanguageDetector;
import org.minhchung.analyze.relevance.VietnamRelevance;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.events.RelevanceGrade;

class RelevanceTrialTest {
  private static final RelevanceTrial TRIAL =
      new RelevanceTrial(new VietnamRelevance(new Sentences()), new LanguageDetector());

  @TempDir Path directory;

  @Test
  void gradesTheOpenHalfOfTheProjectsOwnSet() throws IOException, URISyntaxException {
    List<GradedArticle> passages =
        new ArticleFile(Labels.none(), null, null).read(resource("open/passages.jsonl"));
    RelevanceScore score = new RelevanceScore(TRIAL.run(passages));

    assertThat(passages).hasSizeGreaterThanOrEqualTo(80);
    // Three of the passages about the war name neither it nor a year, and are taken for today.
    assertThat(score.relevant().precision()).isGreaterThanOrEqualTo(0.89);
    assertThat(score.relevant().recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.confusion().get(RelevanceGrade.WAR).get(RelevanceGrade.WAR))
        .isGreaterThanOrEqualTo(25);
    assertThat(score.sentences().precision()).isGreaterThanOrEqualTo(0.85);
    assertThat(score.sentences().recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theGradesOfTheDevelopmentArticlesCanBeRead() throws IOException, URISyntaxException {
    for (String file : new String[] {"silver-read.tsv", "articles-read.tsv"}) {
      Labels labels = Labels.read(resource(file));

      assertThat(Files.readAllLines(resource(file)))
          .hasSizeGreaterThan(200)
          .allMatch(line -> labels.of(line.split("\t")[0]) != null);
    }
  }

  @Test
  void countsWhatWasFoundAndConfused() throws IOException {
    Path set = directory.resolve("set.jsonl");
    Files.writeString(
        set,
        """
        {"id":"a","text":"Vietnam raised its wages."}
        {"id":"b","text":"Vietnam raised its taxes.","language":"en"}
        {"id":"c","text":"Nothing happened in Bern."}
        {"id":"d","text":"Nobody read this."}
        """);
    Path labels = directory.resolve("labels.tsv");
    Files.writeString(labels, "a\tA\tabout\nb\tB\tpassing\nc\tA\tpartly\n");
    RelevanceScore score =
        new RelevanceScore(TRIAL.run(new ArticleFile(Labels.read(labels), null, null).read(set)));

    assertThat(score.relevant()).isEqualTo(new RelevanceScore.Counts(1, 1, 1));
    assertThat(score.confusion())
        .containsEntry(RelevanceGrade.PARTLY, Map.of(RelevanceGrade.NOT, 1));
    assertThat(new ArticleFile(Labels.read(labels), "B", null).read(set))
        .extracting(GradedArticle::id)
        .containsExactly("b");
    assertThat(new ArticleFile(Labels.read(labels), null, RelevanceGrade.NOT).read(set)).hasSize(4);
  }

  @Test
  void saysWhichLineOfTheLabelsIsWrong() throws IOException {
    for (String wrong : new String[] {"b\tC\tabout", "b\tA\tfar", "a\tA\tabout", "b"}) {
      Path labels = directory.resolve("labels.tsv");
      Files.writeString(labels, "a\tA\tabout\n" + wrong + "\n");

      assertThatThrownBy(() -> Labels.read(labels))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("labels.tsv, line 2: ");
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(VietnamRelevance.class.getResource(name).toURI());
  }
}
