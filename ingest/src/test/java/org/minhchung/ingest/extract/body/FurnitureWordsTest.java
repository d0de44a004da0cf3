package org.minhchung.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Furniture known by its words: in names of elements and at the beginning of lines. */
class FurnitureWordsTest {
  private static boolean isFurniture(String text) {
    Outline page = OutlineWalk.of(Jsoup.parse("<p>" + text).body(), 16);
    BitSet nothing = new BitSet();
    return FurnitureLines.is(Line.of(Block.of(page, nothing).get(0), page, nothing));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: The old quay has cracks",
        "READ ALSO The old quay has cracks",
        "Lesen Sie auch: Der alte Kai hat Risse",
        "À lire aussi Le vieux quai a des fissures",
        "Leia também: O cais velho tem rachaduras",
        "Czytaj więcej",
        "Читайте также: Старый причал треснул",
        "Baca juga: Dermaga lama retak",
        "Xem thêm: Bến cũ bị nứt",
        "อ่านเพิ่มเติม ท่าเรือเก่ามีรอยร้าว",
        "延伸阅读：旧码头出现裂缝",
        "関連記事：古い埠頭にひび",
        "관련기사 낡은 부두에 금이 가다",
        "اقرأ أيضا: الرصيف القديم متصدع",
        "Advertisement"
      })
  void areAtTheBeginningOfALine(String line) {
    assertThat(isFurniture(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read moreover what she wrote about the quay.",
        "Related companies own the quay.",
        "Recommended repairs of the quay were made in 40 ports.",
        "Join us on the side of the sea, the board told the town.",
        "Credit: to the board, the mayor said, 300 jobs were saved.",
        "Il vous reste à savoir que le port a fermé son quai, selon le maire.",
        "Đọc thêm sách là cách ngư dân tự bảo vệ mình, ông nói.",
        "Updates are published daily by the harbour board, which met on Monday to discuss it.",
        "广告法周一生效，码头委员会表示将遵守这一规定，并在春季之前完成所有必要的调查工作，同时继续与当地渔民协商新的照明和坡道方案，最终决定将在年底公布。"
      })
  void areNotWhereTheWordGoesOnOrTheLineIsLong(String line) {
    assertThat(isFurniture(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "story-share, true",
    "relatedArticles, true",
    "Article__authorBio, true",
    "post_next-post, true",
    "shared-memory, false",
    "admission, false",
    "post next, false",
    "'', false"
  })
  void areWholeWordsOfAName(String name, boolean furniture) {
    Outline page = OutlineWalk.of(Jsoup.parse("<p class='" + name + "'>x").body(), 16);

    assertThat(new Names(page).sayFurniture(1)).isEqualTo(furniture);
  }
}
