package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.Subscription;
import org.minhchung.events.Subscription.Channel;

class SubscriptionPageTest {
  private static final String PAGE = "/subscriptions";

  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "name", "Rivers",
            "owner", "Lan",
            "query", "river score:>=0.5",
            "threshold", "0,5",
            "flaggedOnly", "on",
            "webhook", "https://hooks.example/in",
            "feed", "on",
            "language", "vi"));
  }

  @Test
  void savesWhatWasAskedForWithANewSigningKey() throws Exception {
    assertThat(desk.submit(PAGE, PAGE, form()).statusCode()).isEqualTo(303);

    Subscription saved = desk.subscriptions.values().iterator().next();
    assertThat(saved)
        .extracting(
            Subscription::name,
            Subscription::owner,
            Subscription::query,
            Subscription::threshold,
            Subscription::flaggedOnly,
            Subscription::language,
            Subscription::enabled,
            Subscription::createdAt)
        .containsExactly("Rivers", "Lan", "river score:>=0.5", 0.5, true, "vi", true, MadeUp.NOW);
    assertThat(saved.channels())
        .extracting(Channel::type)
        .containsExactly(Channel.Type.WEBHOOK, Channel.Type.FEED);
    String secret = saved.channels().get(0).secret();
    assertThat(secret).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(24);
    assertThat(desk.get(PAGE).body())
        .contains("Rivers")
        .contains("/subscriptions/" + saved.id() + "/feed.atom");
  }

  @Test
  void tellsCorrectionsUnlessTheyAreRefused() throws Exception {
    assertThat(desk.get(PAGE).body()).contains("name=\"corrections\" type=\"checkbox\" checked");
    desk.submit(PAGE, PAGE, form());
    Subscription refused = desk.subscriptions.values().iterator().next();
    assertThat(refused.wantsCorrections()).isFalse();
    desk.submit(PAGE, PAGE + "/" + refused.id() + "/pause", Map.of());
    assertThat(desk.subscriptions.get(refused.id()))
        .as("pausing keeps the choice")
        .isEqualTo(refused.enabled(false));

    Map<String, String> wanted = form();
    wanted.put("corrections", "on");
    desk.submit(PAGE, PAGE, wanted);
    assertThat(desk.subscriptions.values())
        .extracting(Subscription::wantsCorrections)
        .containsExactlyInAnyOrder(false, true);
    assertThat(desk.get(PAGE).body()).contains("with corrections");
  }

  @Test
  void tellsWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    Map<String, String> fields = form();
    fields.putAll(
        Map.of(
            "name", "",
            "query", "(river",
            "threshold", "2",
            "email", "no address",
            "webhook", "javascript:alert(1)"));

    HttpResponse<String> answer = desk.submit(PAGE, PAGE, fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Give it a name")
        .contains("This query cannot be read")
        .contains("a number from 0 to 1")
        .contains("This is no e-mail address")
        .contains("This is no web address")
        .contains("value=\"no address\"");
    assertThat(desk.subscriptions).isEmpty();
  }

  @Test
  void anAlertNeedsAWayToTell() throws Exception {
    Map<String, String> fields = form();
    fields.keySet().removeAll(List.of("webhook", "feed"));

    assertThat(desk.submit(PAGE, PAGE, fields).body()).contains("Choose at least one way to tell");
  }

  @Test
  void saysHowOftenItWouldHaveFiredAsAPartOrAsAPage() throws Exception {
    Map<String, String> fields = form();
    fields.put("token", TestDesk.token(desk.get(PAGE).body()));
    String sentence = "It would have fired 3 times in the last 30 days, for 8 articles.";

    assertThat(desk.post(PAGE + "/preview", fields).body()).contains(sentence).contains("<html");
    assertThat(desk.post(PAGE + "/preview", fields, "HX-Request", "true").body())
        .contains(sentence)
        .doesNotContain("<html");
    desk.index.down = true;
    assertThat(desk.post(PAGE + "/preview", fields, "HX-Request", "true").body())
        .contains("This cannot be counted now");
    assertThat(desk.subscriptions).isEmpty();
  }

  @Test
  void pausesResumesAndDeletes() throws Exception {
    desk.submit(PAGE, PAGE, form());
    String id = desk.subscriptions.keySet().iterator().next();
    Subscription before = desk.subscriptions.get(id);

    desk.submit(PAGE, PAGE + "/" + id + "/pause", Map.of());
    assertThat(desk.subscriptions.get(id).enabled()).isFalse();
    desk.submit(PAGE, PAGE + "/" + id + "/resume", Map.of());
    assertThat(desk.subscriptions.get(id)).isEqualTo(before);
    desk.submit(PAGE, PAGE + "/" + id + "/delete", Map.of());
    assertThat(desk.subscriptions).isEmpty();
    assertThat(desk.submit(PAGE, PAGE + "/" + id + "/pause", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void servesFeeds() throws Exception {
    HttpResponse<String> feed = desk.get(PAGE + "/s1/feed.atom");

    assertThat(feed.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml; charset=utf-8");
    assertThat(feed.body()).isEqualTo("<feed/>");
    assertThat(desk.get(PAGE + "/other/feed.atom").statusCode()).isEqualTo(404);
  }
}
