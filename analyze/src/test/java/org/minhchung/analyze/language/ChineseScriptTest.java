package org.minhchung.analyze.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseScriptTest {
  private static final ChineseScript SCRIPT = new ChineseScript();

  @ParameterizedTest
  @CsvSource({"sentences, 0.99", "headlines, 0.95", "mixed, 0.99"})
  void isTold(String set, double least) throws Exception {
    List<String> lines;
    try (var in = ChineseScriptTest.class.getResourceAsStream(set + ".tsv")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> chinese = lines.stream().filter(line -> line.startsWith("zh-")).toList();
    long right =
        chinese.stream()
            .filter(line -> line.substring(3, 7).equals(SCRIPT.of(line.substring(8), null)))
            .count();
    System.out.printf("scripts of Chinese in %s: %d of %d%n", set, right, chinese.size());

    assertThat((double) right / chinese.size()).isGreaterThanOrEqualTo(least);
  }

  @Test
  void whatThePageDeclaresDecidesWhereNoCharacterDoes() {
    assertThat(SCRIPT.of("中文", "zh-TW")).isEqualTo("Hant");
    assertThat(SCRIPT.of("中文", "zh-Hans-CN")).isEqualTo("Hans");
    assertThat(SCRIPT.of("中文", "zh")).isNull();
    assertThat(SCRIPT.of("中文", null)).isNull();
    assertThat(SCRIPT.of("這裡說的是中文", "zh-CN")).isEqualTo("Hant");
  }
}
