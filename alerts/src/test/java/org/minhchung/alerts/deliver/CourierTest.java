package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Subscription;

class CourierTest {

  @Test
  void anAttemptThatEndsInAnErrorHasAnOutcomeToo() {
    Courier courier =
        new Courier(
            List.of(new Broken()), id -> Optional.of(MadeUpAlert.SUBSCRIPTION), Runnable::run);
    courier.send(
        PendingDelivery.first(MadeUpAlert.of("a1", "One"), MadeUpAlert.MAIL, Instant.EPOCH));
    assertThat(courier.fetch())
        .singleElement()
        .extracting(Courier.Returned::outcome)
        .isInstanceOf(Channel.Outcome.Later.class);
  }

  private static final class Broken implements Channel {
    @Override
    public Subscription.Channel.Type type() {
      return Subscription.Channel.Type.EMAIL;
    }

    @Override
    public Outcome send(Message message) {
      throw new NoClassDefFoundError("a class of the mail library");
    }
  }
}
