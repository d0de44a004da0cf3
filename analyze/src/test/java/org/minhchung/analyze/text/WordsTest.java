package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words();

  @Test
  void leavesOutPunctuationAndKeepsNumbers() {
    assertThat(words.folded("Việt Nam: +3,5% (ước tính)!", "vi"))
        .containsExactly("viet", "nam", "3,5", "uoc", "tinh");
  }

  @Test
  void splitsThaiByItsDictionary() {
    assertThat(words.folded("ประเทศเวียดนาม", "th")).containsExactly("ประเทศ", "เวียดนาม");
  }
}
