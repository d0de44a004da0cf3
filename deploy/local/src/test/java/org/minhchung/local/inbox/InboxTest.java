package org.minhchung.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InboxTest {
  // the example of the Standard Webhooks specification
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void acceptsTheSpecificationsExample() {
    assertThat(holds(SIGNATURE)).isTrue();
    assertThat(holds("v1,AAAA " + SIGNATURE)).isTrue();
  }

  @Test
  void refusesWhatIsNotSigned() {
    assertThat(holds("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=")).isFalse();
    assertThat(holds(null)).isFalse();
    assertThat(holds("v2" + SIGNATURE.substring(2))).isFalse();
  }

  private static boolean holds(String header) {
    return WebhookSignature.holds(
        SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", BODY, header);
  }
}
