package org.minhchung.analyze.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | Chính phủ cho biết xuất khẩu trong tháng này đã tăng mạnh.
          en | The government said that exports had risen sharply this month.
          fr | Le gouvernement a déclaré que les exportations avaient fortement augmenté.
          ru | Правительство сообщило, что экспорт в этом месяце резко вырос.
          uk | Уряд повідомив, що експорт цього місяця різко зріс.
          es | El gobierno dijo que las exportaciones subieron mucho este mes.
          pt | O governo disse que as exportações subiram muito neste mês.
          it | Il governo ha detto che le esportazioni sono aumentate molto.
          de | Die Regierung erklärte, dass die Ausfuhren stark gestiegen sind.
          nl | De regering zei dat de uitvoer deze maand sterk is gestegen.
          pl | Rząd poinformował, że eksport w tym miesiącu mocno wzrósł.
          tr | Hükümet, ihracatın bu ay büyük ölçüde arttığını söyledi.
          zh | 政府表示，本月出口大幅增长。
          ja | 政府は今月の輸出が大幅に増えたと発表した。
          ko | 정부는 이번 달 수출이 크게 늘었다고 밝혔다.
          th | รัฐบาลระบุว่าการส่งออกเดือนนี้เพิ่มขึ้นอย่างมาก
          lo | ລັດຖະບານແຈ້ງວ່າການສົ່ງອອກເພີ່ມຂຶ້ນຫຼາຍ
          km | រដ្ឋាភិបាលបាននិយាយថាការនាំចេញបានកើនឡើង
          tl | Sinabi ng pamahalaan na tumaas ang mga eksport ngayong buwan.
          ar | قالت الحكومة إن الصادرات ارتفعت كثيرا هذا الشهر.
          hi | सरकार ने कहा कि इस महीने निर्यात में भारी वृद्धि हुई है।
          """)
  void tellsEveryLanguageItReads(String language, String sentence) {
    assertThat(DETECTOR.detect(sentence).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id | Polisi mengatakan mobil itu dicuri karena pemiliknya lupa mengunci.
          ms | Polis berkata kereta itu dicuri kerana pemiliknya lupa mengunci.
          id | Uang itu bisa dipakai untuk membeli rumah di kota.
          ms | Wang itu boleh digunakan untuk membeli rumah di bandar.
          """)
  void tellsIndonesianFromMalayByTheWordsThatDiffer(String language, String sentence) {
    assertThat(DETECTOR.detect(sentence).language()).isEqualTo(language);
  }

  @Test
  void takesJapaneseWithManyKanjiForJapaneseAndChineseWithForeignNamesForChinese() {
    assertThat(DETECTOR.detect("東京都知事選挙の投票率は過去最低を記録").language()).isEqualTo("ja");
    assertThat(DETECTOR.detect("VinFast 在河内推出 VF 8 电动汽车").language()).isEqualTo("zh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026 – 15:30",
        "VinFast",
        "Regeringen sade på måndagen att exporten hade ökat med tio procent under året.",
        "A kormány hétfőn bejelentette, hogy az export tíz százalékkal nőtt.",
        "دولت روز دوشنبه اعلام کرد که صادرات کشور ده درصد افزایش یافته است",
        "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι οι εξαγωγές αυξήθηκαν"
      })
  void saysNothingWhereNothingCanBeSaid(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Detection.UNKNOWN);
  }

  @Test
  void givesTheSameAnswerInManyThreads() {
    String text = "Pemerintah mengatakan ekspor bulan ini naik karena harga kopi.";
    List<Detection> found =
        IntStream.range(0, 200).parallel().mapToObj(i -> DETECTOR.detect(text)).distinct().toList();

    assertThat(found).singleElement().extracting(Detection::language).isEqualTo("id");
  }
}
