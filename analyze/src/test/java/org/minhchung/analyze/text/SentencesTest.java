package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private static final Sentences SENTENCES = new Sentences();

  /** Sentences are written with # between them; each # stands for one space of the text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The talks began at 3 p.m. Monday in Hanoi.#The E.U. Commission agreed.#It was over by 5 p.m.#The delegates left.
          en | Col. Smith of the U.S. Navy met George W. Bush.#Dr. Nguyen was there.
          en | "Is it true?" he asked.#"Yes."#She left.#“It is over.”#Nobody cheered.
          en | It happened in the U.S.#The police knew.#Sales rose 3.5 percent to $1.2 million.
          de | Am 12. November kam Dr. Müller.#Die Lage ist z. B. in Hanoi gut.#„Das freut mich.“#Er lachte.
          fr | M. Dupont est arrivé à 15 h.#« C’est vrai ? » a-t-il demandé.#Personne ne répondit.
          vi | TP. Hồ Chí Minh có chín triệu dân.#PGS. TS. Nguyễn Văn A cho biết như vậy.#TP.HCM vẫn ổn.
          id | Menurut Prof. Dr. Budi, ekspor naik.#PT Maju Tbk. melaporkan laba.#Itu benar.
          es | El Sr. García llegó a EE. UU. el lunes.#¿Es verdad?#La Dra. Ruiz habló a las 3 p. m. del martes.
          ru | В 2024 г. Вьетнам вырос на 7%.#А. С. Пушкин жил в г. Москве.#Это стоит 5 млн. руб.
          ko | 정부는 3.5% 성장했다고 밝혔다.#그는 "정말인가?"라고 물었다.#끝이다.
          hi | वियतनाम ने कहा।#डॉ. शर्मा आए।#क्या यह सच है?
          ar | قالت الحكومة ذلك.#هل هذا صحيح؟#نعم.
          km | រដ្ឋាភិបាលបានប្រកាស។#លោកបាននិយាយថា ល្អ។
          """)
  void splitsWhereSentencesEndAndNotAfterAbbreviations(String language, String marked) {
    String text = marked.replace('#', ' ');

    assertThat(texts(text, language)).containsExactly(marked.split("#"));
  }

  @Test
  void splitsChineseAndJapaneseWithoutSpacesAndKeepsQuotationsWhole() {
    assertThat(texts("这是真的吗？不是！数据显示增长3.5%。", "zh")).containsExactly("这是真的吗？", "不是！", "数据显示增长3.5%。");
    assertThat(texts("首相は「本当か？」と述べた。終わり。「やった！」と言った。", "ja"))
        .containsExactly("首相は「本当か？」と述べた。", "終わり。", "「やった！」と言った。");
  }

  @Test
  void splitsThaiAtSpacesBetweenClausesButNotAroundNumbers() {
    assertThat(
            texts(
                "กระทรวงเปิดเผยว่าพบผู้ติดเชื้อเพิ่มขึ้น 20 คนในเมืองหลวงเมื่อวานนี้"
                    + " อย่างไรก็ตาม รัฐบาลยืนยันว่าสถานการณ์ยังควบคุมได้",
                "th"))
        .containsExactly(
            "กระทรวงเปิดเผยว่าพบผู้ติดเชื้อเพิ่มขึ้น 20 คนในเมืองหลวงเมื่อวานนี้",
            "อย่างไรก็ตาม รัฐบาลยืนยันว่าสถานการณ์ยังควบคุมได้");
  }

  @Test
  void neverCrossesLineBreaksAndGivesExactOffsets() {
    String text = "  A heading without a stop\n\nFirst sentence here. \u00A0Second one here.\n";

    List<Span> spans = SENTENCES.of(text, "en");

    assertThat(spans)
        .extracting(span -> span.of(text))
        .containsExactly("A heading without a stop", "First sentence here.", "Second one here.");
    assertThat(spans.get(0)).isEqualTo(new Span(2, 26));
  }

  @Test
  void readsTagsWithScriptsAndUnknownLanguages() {
    assertThat(texts("這是真的嗎？不是。", "zh-Hant")).hasSize(2);
    assertThat(texts("One thing. Another thing.", "und")).hasSize(2);
    assertThat(texts("", "en")).isEmpty();
  }

  @Test
  void givesTheSameAnswerInManyThreads() {
    String text = "The talks began at 3 p.m. Monday. They ended soon. \"Why?\" she asked.";

    assertThat(
            IntStream.range(0, 200).parallel().mapToObj(i -> SENTENCES.of(text, "en")).distinct())
        .singleElement()
        .satisfies(spans -> assertThat(spans).hasSize(3));
  }

  @Test
  void listsOfAFolderCountInPlaceOfTheShipped(@TempDir Path folder) throws IOException {
    assertThat(Sentences.load(folder).version()).isEqualTo(SENTENCES.version());
    Files.writeString(
        folder.resolve("sentence-breaks.txt"), "version: own\nnl.never: kolonelweduwe\n");

    Sentences own = Sentences.load(folder);

    assertThat(own.version()).isEqualTo("own");
    String text = "De kolonelweduwe. Bos kwam. Hij ging.";
    assertThat(own.of(text, "nl")).hasSize(2);
    assertThat(SENTENCES.of(text, "nl")).hasSize(3);
  }

  @Test
  void aListThatCannotBeReadIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sentence-breaks.txt"), "version: own\nnl.never mr\n");

    assertThatThrownBy(() -> Sentences.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sentence-breaks.txt, line 2");
  }

  @Test
  void paragraphsMayBeInSeveralLanguages() {
    String text = "The talks ended at 5 p.m. Monday.\n他说：“好。”我们走了。";
    int second = text.indexOf('\n') + 1;

    assertThat(SENTENCES.of(text, start -> start < second ? "en" : "zh"))
        .extracting(span -> span.of(text))
        .containsExactly("The talks ended at 5 p.m. Monday.", "他说：“好。”", "我们走了。");
  }

  private static List<String> texts(String text, String language) {
    return SENTENCES.of(text, language).stream().map(span -> span.of(text)).toList();
  }
}
