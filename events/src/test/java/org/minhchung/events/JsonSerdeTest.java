package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {
  private final JsonSerde<Claim> serde = new JsonSerde<>(Claim.class);

  @Test
  void keepsTombstones() {
    assertThat(serde.serializer().serialize("t", null)).isNull();
    assertThat(serde.deserializer().deserialize("t", null)).isNull();
  }

  @Test
  void namesTopicAndMissingField() {
    assertThatThrownBy(() -> read("{\"id\":\"c1\"}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Claim on minhchung.claim.v1")
        .hasMessageContaining("statement of claim c1 is missing");
  }

  @Test
  void namesTheTopicOfWhatIsNotJson() {
    assertThatThrownBy(() -> read("not json"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Claim on minhchung.claim.v1");
  }

  @Test
  void namesAnUnknownVerdict() {
    assertThatThrownBy(() -> read("{\"id\":\"c1\",\"statement\":\"s\",\"rating\":\"Fake\"}"))
        .hasMessageContaining("'Fake' is not a verdict")
        .hasMessageContaining("Mostly False");
  }

  private Claim read(String json) {
    return serde
        .deserializer()
        .deserialize(Topics.CLAIM.topicName(), json.getBytes(StandardCharsets.UTF_8));
  }
}
