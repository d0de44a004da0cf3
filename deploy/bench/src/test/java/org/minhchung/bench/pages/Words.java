package org.minhchung.bench.pages;

import java.util.List;
import java.util.Random;

/** Sentences of a few languages, thrown together out of small vocabularies of our own. */
enum Words {
  ENGLISH(
      "en",
      " ",
      ".",
      "harbour council river quay winter budget ferry teacher market bridge vote engineer report"
          + " delayed opened counted the of a with after before near old new small quiet city"),
  VIETNAMESE(
      "vi",
      " ",
      ".",
      "cảng hội đồng sông bến mùa đông ngân sách phà giáo viên chợ cầu kỹ sư báo cáo mở đếm cũ"
          + " mới nhỏ yên thành phố sau trước gần của với"),
  GERMAN(
      "de",
      " ",
      ".",
      "Hafen Rat Fluss Kai Winter Haushalt Fähre Lehrerin Markt Brücke Stimme Bericht verspätet"
          + " geöffnet gezählt der die das mit nach vor alt neu klein ruhig Stadt"),
  RUSSIAN(
      "ru",
      " ",
      ".",
      "порт совет река причал зима бюджет паром учитель рынок мост голос отчёт открыт посчитан и в"
          + " на после до старый новый малый тихий город"),
  ARABIC(
      "ar",
      " ",
      ".",
      "ميناء مجلس نهر رصيف شتاء ميزانية عبارة معلم سوق جسر صوت تقرير متأخر مفتوح في من على بعد قبل"
          + " قديم جديد صغير هادئ مدينة"),
  CHINESE("zh", "", "。", "港口 议会 河流 码头 冬天 预算 渡船 教师 市场 桥梁 投票 报告 延迟 开放 的 在 了 和 旧 新 小 安静 城市"),
  THAI(
      "th",
      "",
      " ",
      "ท่าเรือ สภา แม่น้ำ ฤดูหนาว งบประมาณ เรือ ครู ตลาด สะพาน คะแนน รายงาน ล่าช้า เปิด เก่า ใหม่ เล็ก เงียบ เมือง");

  private final String code;
  private final String between;
  private final String stop;
  private final List<String> words;

  Words(String code, String between, String stop, String words) {
    this.code = code;
    this.between = between;
    this.stop = stop;
    this.words = List.of(words.split(" "));
  }

  /** ISO 639-1. */
  String code() {
    return code;
  }

  String word(Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Some words in a row, without a stop. */
  String phrase(Random random, int length) {
    StringBuilder phrase = new StringBuilder(word(random));
    for (int i = 1; i < length; i++) {
      phrase.append(between).append(word(random));
    }
    return phrase.toString();
  }

  /** Sentences that make a paragraph. */
  String paragraph(Random random) {
    StringBuilder paragraph = new StringBuilder();
    int sentences = 2 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      paragraph
          .append(phrase(random, 9 + random.nextInt(14)))
          .append(stop)
          .append(i + 1 < sentences ? between : "");
    }
    return paragraph.toString().strip();
  }
}
