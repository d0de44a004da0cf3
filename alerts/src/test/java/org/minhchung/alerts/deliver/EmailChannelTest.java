package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.alerts.AlertsConfig.SmtpSettings;

class EmailChannelTest {

  @Test
  void aServerThatTakesTheMailHasDeliveredIt() throws IOException {
    assertThat(sendTo("250 ok")).isInstanceOf(Channel.Outcome.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"451 greylisted, try again", "452 mailbox full", "421 too busy"})
  void aPassingRefusalIsTriedAgain(String answer) throws IOException {
    assertThat(sendTo(answer))
        .isInstanceOfSatisfying(
            Channel.Outcome.Later.class, later -> assertThat(later.reason()).contains(answer));
  }

  @Test
  void aLastingRefusalIsFinal() throws IOException {
    assertThat(sendTo("550 no such user"))
        .isInstanceOfSatisfying(
            Channel.Outcome.Never.class,
            never -> assertThat(never.reason()).contains("550 no such user"));
  }

  private static Channel.Outcome sendTo(String answerToRecipient) throws IOException {
    try (MailServer server = new MailServer(answerToRecipient)) {
      EmailChannel channel =
          new EmailChannel(
              new SmtpSettings("127.0.0.1", server.port(), "m@desk.example", null, null, false),
              Duration.ofSeconds(5),
              new AlertText("https://desk.example"),
              Clock.systemUTC());
      return channel.send(
          new Channel.Message(
              "d1", MadeUpAlert.of("a1", "Title"), MadeUpAlert.SUBSCRIPTION, MadeUpAlert.MAIL));
    }
  }
}
