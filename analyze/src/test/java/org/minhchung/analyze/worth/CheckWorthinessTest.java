package org.minhchung.analyze.worth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.events.Article;
import org.minhchung.events.Source;
import org.minhchung.events.StatementKind;

class CheckWorthinessTest {
  private static final CheckWorthiness WORTH = CheckWorthiness.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Vietnam exported 1.2 million tonnes of coffee last year, more than Brazil.
          vi | Năm 2023, Việt Nam đã xuất khẩu 1,2 triệu tấn cà phê, nhiều hơn Brazil.
          id | Vietnam mengekspor 1,2 juta ton kopi pada 2023, lebih dari Brasil.
          ms | Vietnam mengeksport 1.2 juta tan kopi pada 2023, lebih daripada Brazil.
          fr | Le Vietnam a exporté 1,2 million de tonnes de café en 2023, plus que le Brésil.
          es | Vietnam exportó 1,2 millones de toneladas de café en 2023, más que Brasil.
          pt | O Vietnã exportou 1,2 milhão de toneladas de café em 2023, mais do que o Brasil.
          de | Vietnam exportierte 2023 rund 1,2 Millionen Tonnen Kaffee, mehr als Brasilien.
          ru | В 2023 году Вьетнам экспортировал 1,2 млн тонн кофе, больше, чем Бразилия.
          zh | 2023年越南出口咖啡120万吨，超过巴西。
          ja | ベトナムは2023年にコーヒー120万トンを輸出し、ブラジルを上回った。
          ko | 베트남은 2023년 커피 120만 톤을 수출했다.
          th | ในปี 2566 เวียดนามส่งออกกาแฟ 1.2 ล้านตัน มากกว่าบราซิล
          tl | Umabot sa 1.2 milyong tonelada ng kape ang ibinenta ng Vietnam noong 2023.
          """)
  void aCheckableStatementIsAFactWorthChecking(String language, String sentence) {
    Worth worth = WORTH.of(sentence, language, Context.NONE);

    assertThat(worth.kind()).isEqualTo(StatementKind.FACT);
    assertThat(worth.checkworthiness().orElseThrow()).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUESTION   | en | Is the bridge really closed?
          QUESTION   | zh | 这是真的吗？
          QUESTION   | ar | هل هذا صحيح؟
          OPINION    | en | I think the plan is a terrible and shameful idea.
          OPINION    | vi | Theo tôi, đây là một ý tưởng tuyệt vời và đáng tự hào.
          OPINION    | fr | Je pense que ce projet est magnifique et important.
          PREDICTION | en | The economy will probably look quite different then.
          PREDICTION | id | Perekonomian akan terlihat sangat berbeda nanti di sana.
          PREDICTION | de | Die Wirtschaft wird dann wohl ganz anders aussehen.
          EXPERIENCE | en | When I was a child, my mother sold noodles on that street.
          EXPERIENCE | vi | Tôi nhớ mẹ tôi từng bán phở trên con phố ấy.
          QUOTED     | en | “The river flooded the whole lower town on that night,” he said.
          OTHER      | en | Photo: Archive
          OTHER      | en | Thank you very much for having me here.
          """)
  void tellsWhatASentenceIs(StatementKind kind, String language, String sentence) {
    assertThat(WORTH.of(sentence, language, Context.NONE).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you very much, ladies and gentlemen.",
        "What should we do about it?",
        "I believe that courage is a wonderful thing.",
        "We will see."
      })
  void talkIsNotWorthChecking(String sentence) {
    assertThat(probability(sentence, Context.NONE)).isLessThan(0.2);
  }

  @Test
  void anAnnouncementForANamedDayCanBeChecked() {
    assertThat(
            WORTH.of("The power will be off in Hanoi on 7 September.", "en", Context.NONE).kind())
        .isEqualTo(StatementKind.FACT);
  }

  @Test
  void thePageDecidesWhatIsOpinionAndSatire() {
    String sentence = "Vietnam exported 1.2 million tonnes of coffee in 2023.";

    assertThat(kind(sentence, new Context(Article.Genre.OPINION, null, null)))
        .isEqualTo(StatementKind.OPINION);
    assertThat(kind(sentence, new Context(Article.Genre.SATIRE, null, null)))
        .isEqualTo(StatementKind.SATIRE);
    assertThat(kind(sentence, new Context(Article.Genre.NEWS, Source.Kind.SATIRE, null)))
        .isEqualTo(StatementKind.SATIRE);
    assertThat(kind(sentence, new Context(Article.Genre.NEWS, null, "Ý kiến")))
        .isEqualTo(StatementKind.OPINION);
    assertThat(kind(sentence, new Context(Article.Genre.NEWS, null, "Business")))
        .isEqualTo(StatementKind.FACT);
  }

  @Test
  void satireIsNeverWorthChecking() {
    Context satire = new Context(Article.Genre.SATIRE, null, null);

    assertThat(probability("Vietnam exported 9 million tonnes of jokes in 2023.", satire)).isZero();
  }

  @Test
  void everyLanguageThatIsReadHasItsCues() {
    CueLists cues = new CueLists(WorthFiles.SHIPPED);

    assertThat(CueLists.LANGUAGES).hasSize(23);
    assertThat(cues.count("Giá đã tăng 5 phần trăm.", "vi"))
        .containsKeys(Feature.CHANGE, Feature.PAST, Feature.QUANTITY);
    assertThat(cues.count("In May he may go.", "en"))
        .containsEntry(Feature.DAY, 1)
        .containsEntry(Feature.HEDGE, 1);
  }

  @Test
  void aSentenceInsideALongerQuotationIsAQuotation() {
    assertThat(WORTH.of("We counted 212 dead fish.", "en", Context.NONE, 1).kind())
        .isEqualTo(StatementKind.QUOTED);
  }

  @Test
  void languagesWithoutAnyListAreWeighedByTheirFigures() {
    double figures =
        WORTH
            .of("Parosi 1,400 mulimo 62 % ka 2019.", "to", Context.NONE)
            .checkworthiness()
            .orElseThrow();
    double none =
        WORTH.of("Parosi mulimo fiota ka.", "to", Context.NONE).checkworthiness().orElseThrow();

    assertThat(figures).isGreaterThan(none + 0.3);
  }

  @Test
  void theShippedModelWasTrainedWithTheShippedLists() {
    assertThat(WORTH.problems()).isEmpty();
    assertThat(WORTH.version()).startsWith("minhchung-worth-cues 20");
  }

  private static double probability(String sentence, Context context) {
    return WORTH.of(sentence, "en", context).checkworthiness().orElseThrow();
  }

  private static StatementKind kind(String sentence, Context context) {
    return WORTH.of(sentence, "en", context).kind();
  }
}
