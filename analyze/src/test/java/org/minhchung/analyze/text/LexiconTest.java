package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void readsEntriesOverSeveralLinesAndAddsUpRepeatedKeys() throws IOException {
    Lexicon lexicon = read("# about\na: one | two\n  three\n\nb: four\na: five\n");

    assertThat(lexicon.get("a")).containsExactly("one", "two", "three", "five");
    assertThat(lexicon.only("b")).isEqualTo("four");
    assertThat(lexicon.get("c")).isEmpty();
  }

  @Test
  void namesTheLineThatItCannotRead() {
    assertThatThrownBy(() -> read("a: one\nwithout a colon\n"))
        .hasMessageContaining("list.txt, line 2")
        .hasMessageContaining("without a colon");
    assertThatThrownBy(() -> read("  indented\n")).hasMessageContaining("list.txt, line 1");
  }

  private static Lexicon read(String text) throws IOException {
    return Lexicon.read("list.txt", new BufferedReader(new StringReader(text)));
  }
}
