package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Verdict;

class StoryPageTest {
  private static final String PAGE = "/story/river";
  private static final String FORM = "/story/river/review";

  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.claims.put("river-runs-backwards", MadeUp.river());
    desk.index.stories.add(MadeUp.riverStory());
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Map<String, String> decision(Action action, int sequence) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("action", action.label());
    fields.put("sequence", Integer.toString(sequence));
    fields.put("actor", "Lan");
    fields.put("articleId", "a1");
    fields.put("articleVersion", "1");
    return fields;
  }

  @Test
  void showsTheSentenceInItsPlaceWithVoiceClaimFactCheckAndArithmetic() throws Exception {
    String page = desk.get(PAGE).body();

    assertThat(page)
        .contains("Repeats a claim rated False by Example Checkers (2026-05-14)")
        .contains(
            "Warga heran. <mark class=\"main\"><a href=\"#s1\">Sungai itu mengalir ke hulu.</a></mark> Begitu")
        .contains("<strong>says</strong> 0.73")
        .contains("“Một con sông ở tỉnh ví dụ chảy ngược.”")
        .contains("href=\"https://checkers.example/1\" rel=\"noopener noreferrer external\"")
        .contains("<span class=\"figure\">0.81</span>")
        .contains("<span class=\"figure\">0.96</span>")
        .contains("<span class=\"figure\">0.94</span>")
        .contains("lang=\"id\" dir=\"ltr\"");
  }

  @Test
  void wordsOfArticlesNeverBecomeMarkup() throws Exception {
    String page = desk.get(PAGE).body();

    assertThat(page)
        .contains("Sungai &lt;terbalik&gt; &amp; lainnya")
        .contains("Tidak ada &lt;b&gt;penjelasan&lt;/b&gt;.")
        .doesNotContain("<b>penjelasan</b>")
        .doesNotContain("<terbalik>");
  }

  @Test
  void keepsAVerdictWithTheSentenceItIsAbout() throws Exception {
    Map<String, String> fields = decision(Action.VERDICT, 0);
    fields.put("verdict", "False");
    fields.put("subject", "1");
    fields.put("claim-1", "river-runs-backwards");
    fields.put("quote-1", "Sungai itu mengalir ke hulu.");
    fields.put("note", "Checked on the spot.");
    fields.put("readOriginal", "on");

    HttpResponse<String> answer = desk.submit(PAGE, FORM, fields);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/story/river?article=a1#review");
    assertThat(desk.reviews.drafts)
        .containsExactly(
            new ReviewDraft(
                "river",
                0,
                "Lan",
                Action.VERDICT,
                Verdict.FALSE,
                "a1",
                1,
                "river-runs-backwards",
                "Sungai itu mengalir ke hulu.",
                "Checked on the spot.",
                true));
    ReviewEvent event = desk.reviews.of("river").events().get(0);
    assertThat(desk.get(PAGE).body())
        .contains("<strong>Lan</strong> proposed a verdict: <strong>False</strong>")
        .contains(event.hash())
        .contains("the chain of hashes is intact")
        .contains("waits for a second person other than Lan");
  }

  @Test
  void remembersWhoDecides() throws Exception {
    desk.submit(PAGE, FORM, withActor(decision(Action.ASSIGN, 0), "Nguyễn Lan; x=y"));

    assertThat(desk.reviews.of("river").assignee()).isEqualTo("Nguyễn Lan; x=y");
    assertThat(desk.get(PAGE).body()).contains("name=\"actor\" value=\"Nguyễn Lan; x=y\"");
  }

  private static Map<String, String> withActor(Map<String, String> fields, String actor) {
    fields.put("actor", actor);
    return fields;
  }

  @Test
  void aDismissalCarriesItsReasonAndNotTheNote() throws Exception {
    Map<String, String> fields = decision(Action.DISMISS, 0);
    fields.put("note", "half a thought");
    fields.put("reason", "Only reports it");

    desk.submit(PAGE, FORM, fields);

    assertThat(desk.reviews.drafts.get(0).note()).isEqualTo("Only reports it");
    assertThat(desk.reviews.of("river").state()).isEqualTo(StoryState.DISMISSED);
  }

  @Test
  void aDecisionOnAChangedStoryIsNotKeptAndNothingTypedIsLost() throws Exception {
    desk.reviews.append(ReviewDraft.of("river", 0, "Minh", Action.ASSIGN, null));
    Map<String, String> fields = decision(Action.VERDICT, 0);
    fields.put("verdict", "Misleading");
    fields.put("note", "a long note <kept>");
    fields.put("readOriginal", "on");

    HttpResponse<String> answer = desk.submit(PAGE, FORM, fields);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Somebody changed this story meanwhile.")
        .contains("a long note &lt;kept&gt;</textarea>")
        .contains("<option value=\"Misleading\" selected>")
        .contains("type=\"checkbox\" checked>")
        .contains("<strong>Minh</strong> took it")
        .contains("name=\"sequence\" value=\"1\"");
    assertThat(desk.reviews.of("river").sequence()).isEqualTo(1);
  }

  @Test
  void aRefusalIsShownInItsOwnWords() throws Exception {
    HttpResponse<String> answer = desk.submit(PAGE, FORM, decision(Action.VERDICT, 0));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Which verdict is missing.");
  }

  @Test
  void formsThatTheDeskDidNotMakeDoNothing() throws Exception {
    String token = TestDesk.token(desk.get(PAGE).body());
    Map<String, String> fields = decision(Action.ASSIGN, 0);

    assertThat(desk.post(FORM, fields).statusCode()).isEqualTo(403);
    fields.put("token", "A".repeat(32));
    assertThat(desk.post(FORM, fields).statusCode()).isEqualTo(403);
    fields.put("token", token);
    assertThat(desk.post(FORM, fields, "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(desk.post(FORM, fields, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(
            desk.post(FORM, fields, "Origin", "null", "Sec-Fetch-Site", "same-site").statusCode())
        .isEqualTo(403);
    assertThat(desk.reviews.drafts).isEmpty();

    assertThat(
            desk.post(FORM, fields, "Origin", "null", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
    fields.put("sequence", "1");
    assertThat(desk.post(FORM, fields, "Origin", desk.desk.url()).statusCode()).isEqualTo(303);
  }

  @Test
  void unknownValuesOfTheFormAreNamed() throws Exception {
    Map<String, String> fields = decision(Action.VERDICT, 0);
    fields.put("verdict", "Fake News");

    HttpResponse<String> answer = desk.submit(PAGE, FORM, fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Fake News").contains("is not a verdict");
  }

  @Test
  void withoutTheIndexTheHistoryIsStillThereAndADecisionIsNotLost() throws Exception {
    String token = TestDesk.token(desk.get(PAGE).body());
    desk.reviews.append(ReviewDraft.of("river", 0, "Minh", Action.NOTE, "seen in print"));
    desk.index.down = true;

    HttpResponse<String> page = desk.get(PAGE);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Elasticsearch cannot be reached.").contains("seen in print");

    Map<String, String> fields = decision(Action.NOTE, 0);
    fields.put("note", "my own note");
    fields.put("token", token);
    assertThat(desk.post(FORM, fields).body())
        .contains("Somebody changed this story meanwhile.")
        .contains("my own note");
  }

  @Test
  void anUnknownArticleOfAStoryIsNotFound() throws Exception {
    assertThat(desk.get(PAGE + "?article=other").statusCode()).isEqualTo(404);
    assertThat(desk.get(PAGE + "?article=a1&version=7").statusCode()).isEqualTo(404);
    assertThat(desk.get(PAGE + "?article=a1&version=x").statusCode()).isEqualTo(400);
  }
}
