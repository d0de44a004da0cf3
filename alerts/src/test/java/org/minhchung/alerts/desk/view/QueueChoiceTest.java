package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.review.StoryState;

class QueueChoiceTest {
  private final QueueChoice choice =
      QueueChoice.of(
          Map.of(
              "kind", List.of("known-false", "to-check"),
              "country", List.of("ID"),
              "q", List.of("sông & núi"),
              "after", List.of("cursor"),
              "sort", List.of("newest"),
              "unknown", List.of("x")));

  @Test
  void readsAnAddress() {
    QueueRequest request = choice.request(25);

    assertThat(request.kinds())
        .containsExactlyInAnyOrder(QueueKind.KNOWN_FALSE, QueueKind.TO_CHECK);
    assertThat(request.countries()).containsExactly("ID");
    assertThat(request.query()).isEqualTo("sông & núi");
    assertThat(request.sort()).isEqualTo(QueueRequest.Sort.NEWEST);
    assertThat(request.after()).isEqualTo("cursor");
    assertThat(request.states()).isNotEmpty().allMatch(StoryState::open);
  }

  @Test
  void writesTheSameAddress() {
    assertThat(QueueChoice.of(Map.of("q", List.of("sông & núi"), "state", List.of("any"))).query())
        .isEqualTo("?q=s%C3%B4ng%20%26%20n%C3%BAi&state=any");
    assertThat(QueueChoice.of(Map.of()).query()).isEmpty();
  }

  @Test
  void choosingTwiceTakesBackAndEveryChangeBeginsAtTheFirstPage() {
    QueueChoice less = choice.toggled("kind", "to-check");
    assertThat(less.request(1).kinds()).containsExactly(QueueKind.KNOWN_FALSE);
    assertThat(less.request(1).after()).isNull();
    assertThat(less.toggled("kind", "to-check").request(1).kinds()).hasSize(2);
  }

  @Test
  void aStateTakesThePlaceOfAnyState() {
    QueueChoice any = QueueChoice.of(Map.of("state", List.of("any")));
    assertThat(any.request(1).states()).isEmpty();
    assertThat(any.toggled("state", "dismissed").request(1).states())
        .containsExactly(StoryState.DISMISSED);
  }

  @Test
  void namesValuesThatDoNotExist() {
    assertThatThrownBy(() -> QueueChoice.of(Map.of("kind", List.of("fake"))).request(1))
        .hasMessage("'fake' is no kind; there are known-false, to-check, corrected");
  }
}
