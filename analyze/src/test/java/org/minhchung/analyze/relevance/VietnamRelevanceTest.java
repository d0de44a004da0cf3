package org.minhchung.analyze.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.events.Assessment;
import org.minhchung.events.RelevanceGrade;

class VietnamRelevanceTest {
  private static final VietnamRelevance RELEVANCE = new VietnamRelevance(new Sentences());

  private static final String OTHER_NEWS =
      "The council met again. Nobody agreed on the budget. The mayor left early. "
          + "A vote is planned for June. The opposition wants more buses. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Vietnamese government denied it.",
        "Во вьетнамском правительстве это отрицают.",
        "Rząd w Wietnamie zaprzecza.",
        "В уряді В’єтнаму це заперечують.",
        "Vietnam'ın başkenti büyüyor.",
        "베트남에서는 사실이 아니다.",
        "ベトナムの首都",
        "越南政府否认",
        "ทางการเวียดนามปฏิเสธ",
        "ທາງການຫວຽດນາມປະຕິເສດ",
        "រដ្ឋាភិបាលវៀតណាម",
        "الحكومة الفيتنامية",
        "वियतनाम सरकार",
        "Le gouvernement vietnamien dément.",
        "O governo do Vietnã nega.",
        "Sự việc xảy ra tại Đà Nẵng.",
        "Es geschah in Ho-Chi-Minh-Stadt.",
        "Shares of VinFast fell.",
        "蘇林訪問北京",
        "The Paracel Islands were surveyed.",
        "Провинция Куангнинь закрыла порт.",
        "永暑礁上空",
        "Fiery Cross Reef",
        "ファム・ミン・チン首相",
        "레민흥 총리는",
        "Truong My Lan appealed.",
        "Vụ cháy chung cư mini Khương Hạ",
        "นายฝ่าม มิงห์ จิ๊งห์"
      })
  void namesVietnamAndWhatIsVietnameseInManyLanguages(String sentence) {
    assertThat(RELEVANCE.names(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tension rises in the South China Sea.",
        "竞争中越来越多的企业",
        "他们穿越南北极，超越中国和美国",
        "老师会安排周边和平活动",
        "다낭성 난소 증후군",
        "Các nước Thái Bình Dương nhóm họp.",
        "Hue is a matter of taste.",
        "Estas son las casas.",
        "Typhoon Yagi reached Hainan.",
        "新山一名男子被捕",
        "经济繁荣市场活跃",
        "이 28분짜리 영화",
        "Sữa của tôi yêu cầu giấy chứng nhận",
        "Tỉnh Sơn Tây của Trung Quốc",
        "DK128 treatment"
      })
  void doesNotTakeTheSeaOrLookAlikesForVietnam(String sentence) {
    assertThat(RELEVANCE.names(sentence)).isFalse();
  }

  @Test
  void mentionsCarryTheEntityAndExactOffsets() {
    String text = "Ở Việt Nam, Tô Lâm nói.";

    assertThat(RELEVANCE.mentions(text))
        .containsExactly(new Mention("vietnam", 2, 10), new Mention("to-lam", 12, 18));
  }

  @Test
  void gradesByTitleLeadAndShare() {
    assertThat(grade("Vietnam raises its growth target", "Hanoi said so on Monday. " + OTHER_NEWS))
        .isEqualTo(RelevanceGrade.ABOUT);
    assertThat(grade("Factories leave", "Some go to Vietnam, some to India. " + OTHER_NEWS))
        .isEqualTo(RelevanceGrade.PARTLY);
    assertThat(grade("Town council", OTHER_NEWS + "The chairs were made in Vietnam. " + OTHER_NEWS))
        .isEqualTo(RelevanceGrade.PASSING);
    assertThat(grade("Town council", OTHER_NEWS)).isEqualTo(RelevanceGrade.NOT);
    assertThat(grade("Ships sail the South China Sea", OTHER_NEWS)).isEqualTo(RelevanceGrade.NOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He was a Vietnam veteran. He had been wounded in Vietnam in 1968.",
        "Le film raconte la guerre du Vietnam.",
        "Фильм рассказывает о войне во Вьетнаме.",
        "这部电影讲述越南战争。",
        "映画はベトナム戦争を描く。",
        "Film ini menceritakan Perang Vietnam."
      })
  void tellsTheWarFromVietnamToday(String text) {
    assertThat(grade("", text)).isEqualTo(RelevanceGrade.WAR);
  }

  @Test
  void anAnniversaryOfTheWarIsStillAboutVietnamToday() {
    assertThat(
            grade(
                "Vietnam celebrates with a parade",
                "Vietnam marked the end of the Vietnam War. Hanoi closed its streets. "
                    + "To Lam spoke of growth. Vietnamese families watched. "))
        .isEqualTo(RelevanceGrade.ABOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twelve tourists were killed in Vietnam when a bus fell into a river.",
        "Since 1975 Vietnam has doubled its rice harvest three times.",
        "Vietnam sends troops and a field hospital to South Sudan. To Lam saw them off.",
        "Nguyễn Văn A (SN 1968) bị Công an TP Hà Nội bắt. Lính cứu hỏa đã đến."
      })
  void doesNotTakeADeathAnArmyOrAYearForTheWar(String text) {
    assertThat(grade("", text)).isEqualTo(RelevanceGrade.ABOUT);
  }

  @Test
  void aListOfCountriesADatelineAndTheSeatOfAMeetingAreInPassing() {
    assertThat(grade("", "The firm sells to Laos, Vietnam and Thailand."))
        .isEqualTo(RelevanceGrade.PASSING);
    assertThat(grade("", "HANOI (Agency) - France said that sanctions on Sudan would stay."))
        .isEqualTo(RelevanceGrade.PASSING);
    assertThat(grade("", "Talks on Myanmar will go on at a summit in Hanoi in October."))
        .isEqualTo(RelevanceGrade.PASSING);
    assertThat(grade("", "HANOI (Agency) - The central bank cut its rate on Monday."))
        .isEqualTo(RelevanceGrade.PARTLY);
  }

  @Test
  void aPassageMakesALongerArticlePartlyAboutVietnam() {
    String passage = "Another plant is in Binh Duong province. It will employ 2,000 people there. ";

    assertThat(grade("Town council", OTHER_NEWS + passage + OTHER_NEWS))
        .isEqualTo(RelevanceGrade.PARTLY);
  }

  @Test
  void saysWhichSentencesAreAboutVietnam() {
    String text =
        "India stopped its exports. Vietnam sold more rice than ever. Its farmers sow a third crop. "
            + "Prices in Lagos rose. Nobody starves.";
    Judgement judged = RELEVANCE.judge("Rice", text, "en");

    assertThat(judged.about().stream().mapToObj(i -> judged.sentences().get(i).of(text)))
        .containsExactly("Vietnam sold more rice than ever.", "Its farmers sow a third crop.");
  }

  @Test
  void somethingElseThatBearsTheNameIsNotVietnam() {
    assertThat(grade("", "Duchess, a Vietnamese pot-bellied pig, won the prize."))
        .isEqualTo(RelevanceGrade.NOT);
  }

  @Test
  void tellsCommunitiesAbroad() {
    assertThat(
            grade(
                "Shops reopen",
                "The Vietnamese American community celebrated. Little Saigon was full. "
                    + "Many Vietnamese refugees came. Buses were late."))
        .isEqualTo(RelevanceGrade.DIASPORA);
  }

  @Test
  void reportsEachNameOnceAsTheArticleWritesIt() {
    Assessment.Relevance relevance =
        RELEVANCE.assess("VIETNAM", "Vietnam and Hà Nội. Hanoi again. Vietnam.", "en");

    assertThat(relevance.names()).containsExactly("VIETNAM", "Hà Nội");
    assertThat(relevance.score()).isBetween(0.6, 1.0);
  }

  private static RelevanceGrade grade(String title, String text) {
    return RELEVANCE.assess(title, text, "en").grade();
  }
}
