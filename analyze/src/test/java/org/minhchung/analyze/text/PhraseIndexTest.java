package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.analyze.text.PhraseIndex.Marks;

class PhraseIndexTest {

  @Test
  void findsWholeWordsOnly() {
    assertThat(found("son la casa", "hue")).isEmpty();
    assertThat(found("a hueless hue", "hue")).containsExactly("hue");
  }

  @Test
  void letsEndingsFollowWhereThePatternSaysSo() {
    assertThat(found("вьетнамского", "вьетнам*")).containsExactly("вьетнамского");
    assertThat(found("в Ханое, ханойского", "хано~")).containsExactly("Ханое");
    assertThat(found("Vietnam'ın", "vietnam")).containsExactly("Vietnam");
  }

  @Test
  void knowsKoreanParticlesAndArabicProclitics() {
    assertThat(found("하노이에서 하노이킹", "하노이")).containsExactly("하노이");
    assertThat(found("وفيتنام والفيتنام كفيتنام", "فيتنام")).hasSize(3);
    assertThat(found("مفيتنام", "فيتنام")).isEmpty();
  }

  @Test
  void findsNamesInsideScriptsWithoutSpaces() {
    assertThat(found("ประเทศเวียดนามใต้", "เวียดนาม")).containsExactly("เวียดนาม");
    assertThat(found("访问越南的游客", "越南")).containsExactly("越南");
  }

  @Test
  void takesUnmarkedTextForTheNameButNotTextWithOtherMarks() {
    assertThat(found("Gia Lai va Hoa Binh", "gia lai", "hòa bình")).hasSize(2);
    assertThat(found("rao bán giá lại", "gia lai")).isEmpty();
    assertThat(found("hoà bình", "hòa bình")).containsExactly("hoà bình");
    assertThat(found("VİETNAM", "vietnam*")).containsExactly("VİETNAM");
  }

  @Test
  void matchesExactlyWhereAskedTo() {
    assertThat(found("May may MAY", "=May")).containsExactly("May");
  }

  @Test
  void prefersTheLongerOfTwoNamesThatOverlap() {
    assertThat(found("Ho Chi Minh City", "ho chi minh", "ho chi minh city"))
        .containsExactly("Ho Chi Minh City");
  }

  @Test
  void refusesAPatternWithoutLetters() {
    assertThatThrownBy(() -> new PhraseIndex.Builder<String>(Marks.KEPT).add("*", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"*\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wojn* wietnamsk*", "a~b", "=Exact*", "one = two"})
  void refusesSignsThatWouldNeverBeFound(String pattern) {
    assertThatThrownBy(() -> PhraseIndex.check(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + pattern + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "name*", "name~", "*name*", "=Name", "two words*"})
  void takesSignsAtTheEnds(String pattern) {
    assertThatCode(() -> PhraseIndex.check(pattern)).doesNotThrowAnyException();
  }

  private static List<String> found(String text, String... patterns) {
    var builder = new PhraseIndex.Builder<String>(Marks.STRIPPED);
    for (String pattern : patterns) {
      builder.add(pattern, pattern);
    }
    return builder.build().find(text).stream()
        .map(hit -> text.substring(hit.start(), hit.end()))
        .toList();
  }
}
