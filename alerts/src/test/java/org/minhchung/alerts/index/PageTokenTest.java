package org.minhchung.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTokenTest {

  @Test
  void aTokenGivesBackTheValuesItWasMadeOf() {
    List<FieldValue> values = List.of(FieldValue.of(0.73), FieldValue.of("id & ü"));
    assertThat(PageToken.of(values)).matches("[A-Za-z0-9_-]+");
    assertThat(PageToken.values(PageToken.of(values), 2))
        .extracting(FieldValue::_get)
        .containsExactly(0.73, "id & ü");
    List<FieldValue> time = List.of(FieldValue.of(1_780_000_000_000L), FieldValue.of("b"));
    assertThat(PageToken.values(PageToken.of(time), 2).get(0).longValue())
        .isEqualTo(1_780_000_000_000L);
  }

  @Test
  void whatIsNoTokenIsNamed() {
    for (String wrong : new String[] {"%%%", "bm90aGluZw", PageToken.of(List.of())}) {
      assertThatThrownBy(() -> PageToken.values(wrong, 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + wrong + "' names no page");
    }
  }
}
