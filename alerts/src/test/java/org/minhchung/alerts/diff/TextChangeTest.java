package org.minhchung.alerts.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {
  private static final String STORY =
      """
      The board met on Monday to discuss the new quay. It has been delayed twice.
      Its chair said that work would begin in spring, once the tide survey is complete.
      """;

  @Test
  void findsSentencesThatAreGoneAndNew() {
    TextChange change = TextChange.between(STORY, STORY.replace("in spring", "in autumn"), "en");

    assertThat(change.removed())
        .extracting(Sentence::text)
        .singleElement()
        .asString()
        .startsWith("Its chair")
        .contains("spring");
    assertThat(change.added())
        .extracting(Sentence::text)
        .singleElement()
        .asString()
        .contains("autumn");
    assertThat(change.kept()).isEqualTo(2);
    assertThat(change.keptShare()).isEqualTo(2.0 / 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Updated: 24 November 2026, 13:45 GMT",
        "Read more: The harbour in pictures",
        "Baca juga: Pelabuhan baru ditunda lagi.",
        "Xem thêm: Bến cảng mới lại chậm tiến độ",
        "1,204 shares",
        "関連記事 港の写真",
        "相关阅读:新码头"
      })
  void linesOfThePageAreNoChange(String line) {
    assertThat(TextChange.between(STORY, STORY + line + "\n", "en").isEmpty()).isTrue();
    assertThat(TextChange.between(line + "\n" + STORY, STORY, "en").isEmpty()).isTrue();
  }

  @Test
  void neitherSettingNorOrderIsAChange() {
    String set = STORY.replace("the new quay", "the  new “quay”").replace("Monday", "MONDAY");
    String[] lines = STORY.split("\n");

    assertThat(TextChange.between(STORY, set, "en").isEmpty()).isTrue();
    assertThat(TextChange.between(STORY, lines[1] + "\n" + lines[0], "en").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ten people came, 5 of them by boat. | Ten people came, 50 of them by boat.",
        "Prices rose by 1.5 percent. | Prices rose by 15 percent.",
        "The river runs backwards. | The river runs backwards?",
        "Sungai itu mengalir ke hulu. | Sungai itu tidak mengalir ke hulu.",
        "เขื่อนแห่งนี้สร้างเสร็จแล้วเมื่อปีที่แล้วตามที่รัฐบาลแถลง | เขื่อนแห่งนี้ยังสร้างไม่เสร็จเมื่อปีที่แล้วตามที่รัฐบาลแถลง",
        "这条河倒流。 | 这条河不倒流。"
      })
  void aSmallWordOrNumberIsAChange(String before, String after) {
    assertThat(TextChange.between(before, after, "und").isEmpty()).isFalse();
  }

  @Test
  void copesWithHugeTexts() {
    String huge = "This is sentence number one of many here. ".repeat(20_000);

    assertThat(Sentence.of(huge, "en")).hasSize(Sentence.MOST);
  }
}
