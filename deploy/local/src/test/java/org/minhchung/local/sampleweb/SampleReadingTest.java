package org.minhchung.local.sampleweb;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;

/** The sample web's articles as they were written, read without pages or servers between. */
class SampleReadingTest {
  private static final SampleWebContent CONTENT = SampleWebContent.shipped();

  @Test
  void whatAssertsAFalseClaimIsFlaggedAndNothingElseIs() {
    List<String> missed = new ArrayList<>();
    List<String> innocent = new ArrayList<>();
    int flagged = 0;
    try (Assessor assessor =
        Assessor.create(AnalyzeConfig.defaults(), Catalogue.shipped(), Clock.systemUTC())) {
      for (Outlet outlet : CONTENT.outlets().values()) {
        for (SampleArticle written : CONTENT.articles().getOrDefault(outlet.id(), List.of())) {
          Assessment read = assessor.assess(article(outlet, written), outlet.kind());
          String line = outlet.id() + "/" + written.slug() + ": " + read.reasons();
          if (written.expect().flagged()) {
            flagged += read.flagged() ? 1 : 0;
            if (!read.flagged()) {
              missed.add(line);
            }
          } else if (read.flagged()) {
            innocent.add(line);
          }
        }
      }
    }
    assertThat(innocent).isEmpty();
    assertThat(flagged).as("missed: %s", missed).isGreaterThan(missed.size() * 9);
  }

  private static Article article(Outlet outlet, SampleArticle written) {
    Article.Genre genre =
        written.genre() == null
            ? null
            : Article.Genre.valueOf(written.genre().toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Article(
        written.slug(),
        1,
        "https://" + outlet.host() + "/" + written.slug(),
        outlet.id(),
        written.title(),
        written.blocks().stream().map(SampleArticle.Block::text).collect(joining("\n")),
        written.language() == null ? outlet.language() : written.language(),
        written.section(),
        genre,
        List.of(),
        null,
        null,
        Instant.EPOCH,
        "hash",
        "test",
        List.of(),
        null);
  }
}
