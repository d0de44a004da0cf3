package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventsTest {

  @Test
  void aChangedReviewEventBreaksItsSeal() {
    ReviewEvent sealed = ReviewHash.seal(verdict("first look", null));
    assertThat(ReviewHash.holds(sealed)).isTrue();
    ReviewEvent forged = verdict("another note", null).withHash(sealed.hash());
    assertThat(ReviewHash.holds(forged)).isFalse();
  }

  @Test
  void theHashCoversTheEventBefore() {
    ReviewEvent one = ReviewHash.seal(verdict("note", "aa"));
    ReviewEvent other = ReviewHash.seal(verdict("note", "bb"));
    assertThat(one.hash()).isNotEqualTo(other.hash());
  }

  @Test
  void onlyRefutingVerdictsFlag() {
    assertThat(Arrays.stream(Verdict.values()).filter(Verdict::refutes))
        .containsExactly(Verdict.MOSTLY_FALSE, Verdict.FALSE, Verdict.MISLEADING);
  }

  @Test
  void aRetiredOrUnratedClaimNeverFlags() {
    assertThat(claim(Verdict.FALSE, Claim.Status.ACTIVE).refuted()).isTrue();
    assertThat(claim(Verdict.FALSE, Claim.Status.RETIRED).refuted()).isFalse();
    assertThat(claim(null, Claim.Status.ACTIVE).refuted()).isFalse();
  }

  @Test
  void aQuoteCarriesItsContext() {
    Quote quote = Quote.of("One. Two is here. Three.", 5, 17);
    assertThat(quote).isEqualTo(new Quote("Two is here.", "One. ", " Three.", 5, 17));
  }

  @Test
  void aNewerModelNeverOutranksANewerArticle() {
    assertThat(assessment(1, 99_999).externalVersion())
        .isLessThan(assessment(2, 1).externalVersion());
  }

  @Test
  void headersFollowATrace() {
    RecordHeaders first = new RecordHeaders();
    CloudEvents.add(first, "id1", Topics.ARTICLE, "/minhchung/ingest", Instant.EPOCH, null);
    String trace = CloudEvents.value(first, CloudEvents.TRACE_PARENT);
    assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    RecordHeaders second = new RecordHeaders();
    CloudEvents.add(second, "id2", Topics.ALERT, "/minhchung/alerts", Instant.EPOCH, trace);
    assertThat(CloudEvents.value(second, CloudEvents.TRACE_PARENT)).isEqualTo(trace);
    assertThat(CloudEvents.value(second, "ce_type")).isEqualTo("minhchung.alert.v1");
    assertThat(CloudEvents.value(second, "ce_specversion")).isEqualTo("1.0");
  }

  @Test
  void dlqTopicsKeepForEver() {
    assertThat(Topics.INGEST_DLQ.newTopic((short) 1).configs()).containsEntry("retention.ms", "-1");
    assertThat(Topics.CLAIM.newTopic((short) 1).configs())
        .containsEntry("cleanup.policy", "compact");
  }

  @Test
  void badDatesOfFactChecksAreNamed() {
    assertThatThrownBy(() -> new FactCheck("P", "https://p.example/1", "May 2023", "False", "en"))
        .hasMessageContaining("May 2023")
        .hasMessageContaining("https://p.example/1");
  }

  private static ReviewEvent verdict(String note, String previous) {
    return new ReviewEvent(
        "r1",
        "story",
        1,
        Instant.EPOCH,
        "analyst",
        ReviewEvent.Action.VERDICT,
        Verdict.FALSE,
        "a",
        1,
        "c",
        "q",
        note,
        true,
        previous,
        null);
  }

  private static Claim claim(Verdict rating, Claim.Status status) {
    return new Claim("c", "s", "en", Map.of(), rating, "t", List.of(), null, status, List.of());
  }

  private static Assessment assessment(int version, int models) {
    Article article =
        new Article(
            "a",
            version,
            "https://a.example/1",
            "s",
            "t",
            "x",
            "en",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new Assessment(
        article,
        "en",
        new Assessment.Relevance(RelevanceGrade.NOT, 0, List.of()),
        null,
        null,
        0,
        false,
        null,
        null,
        models,
        null,
        Instant.EPOCH);
  }
}
