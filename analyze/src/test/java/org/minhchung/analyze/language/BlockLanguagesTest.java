package org.minhchung.analyze.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BlockLanguagesTest {
  private static final BlockLanguages BLOCKS = new BlockLanguages(new LanguageDetector());

  @Test
  void aVietnameseQuotationInAnEnglishArticleIsReadAsVietnamese() {
    String text =
        "The ministry answered the question on Friday.\n"
            + "Chúng tôi chưa bao giờ nói như vậy và sẽ không thay đổi chính sách này.\n"
            + "Nobody asked again, and the meeting went on as planned.";

    IntFunction<String> languages = BLOCKS.of(text, "en");

    assertThat(languages.apply(0)).isEqualTo("en");
    assertThat(languages.apply(text.indexOf("bao giờ"))).isEqualTo("vi");
    assertThat(languages.apply(text.indexOf("Nobody"))).isEqualTo("en");
  }

  @Test
  void namesAndShortLinesOfTheSameScriptStayWithTheArticle() {
    String text =
        "A list of them:\nBộ Công Thương\nLe Monde diplomatique\nNobody came to the party.";

    assertThat(of(text, "en")).containsOnly("en");
  }

  @Test
  void aLineInAnotherScriptNeedsNoLength() {
    assertThat(of("They said:\n我们没有签字。\nThat was all.", "en")).containsExactly("en", "zh", "en");
  }

  @Test
  void aTextInNoLanguageThatIsReadIsLeftAtThat() {
    assertThat(
            of("Bu bir.\nEin Satz in deutscher Sprache, der lang genug ist, um es zu sein.", "und"))
        .containsOnly("und");
  }

  /** Pages of five paragraphs, of which the third is in another language. */
  @Test
  void bilingualPagesAreToldApart() throws IOException {
    Map<String, List<String>> paragraphs = paragraphs();
    Map<String, Integer> wrong = new TreeMap<>();
    int all = 0;
    for (String home : paragraphs.keySet()) {
      for (String guest : paragraphs.keySet()) {
        List<String> page = new ArrayList<>(paragraphs.get(home).subList(0, 5));
        page.set(2, paragraphs.get(guest).get(5));
        List<String> found = of(String.join("\n", page), home);
        for (int i = 0; i < page.size(); i++) {
          all++;
          String right = i == 2 ? guest : home;
          if (!found.get(i).equals(right)) {
            wrong.merge(right + " for " + found.get(i), 1, Integer::sum);
          }
        }
      }
    }
    int errors = wrong.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("blocks: %d of %d right, %s%n", all - errors, all, wrong);

    assertThat((double) errors / all).isLessThan(0.01);
  }

  /** Two sentences each of the project's own set. */
  private static Map<String, List<String>> paragraphs() throws IOException {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (LanguageSetTest.Line line : LanguageSetTest.read("sentences")) {
      sentences.computeIfAbsent(line.language(), k -> new ArrayList<>()).add(line.text());
    }
    Map<String, List<String>> paragraphs = new LinkedHashMap<>();
    sentences.forEach(
        (language, some) -> {
          for (int i = 0; i + 1 < some.size(); i += 2) {
            paragraphs
                .computeIfAbsent(language, k -> new ArrayList<>())
                .add(some.get(i) + " " + some.get(i + 1));
          }
        });
    return paragraphs;
  }

  private static List<String> of(String text, String language) {
    IntFunction<String> languages = BLOCKS.of(text, language);
    List<String> found = new ArrayList<>();
    for (int at = 0; at >= 0; at = text.indexOf('\n', at) + 1) {
      found.add(languages.apply(at));
      if (text.indexOf('\n', at) < 0) {
        break;
      }
    }
    return found;
  }
}
