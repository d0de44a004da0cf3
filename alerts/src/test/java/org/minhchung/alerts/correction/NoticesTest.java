package org.minhchung.alerts.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.alerts.correction.Notices.Kind;

class NoticesTest {
  private static final String TEXT =
      "One paragraph of it.\nAnother of it.\nA third.\nA fourth.\nA fifth.\nA sixth.\nA seventh.\n"
          + "An eighth.\nA ninth.\nThe last.";
  private final Notices notices = new Notices();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The river does not run backwards.",
        "CORRECTION (June 2): The river does not run backwards.",
        "[Correction] The river does not run backwards.",
        "An earlier version of this article said that the river runs backwards.",
        "Đính chính: Con sông không chảy ngược.",
        "Tòa soạn xin cáo lỗi cùng bạn đọc.",
        "Ralat: Sungai itu tidak mengalir ke hulu.",
        "Koreksi – sungai itu tidak mengalir ke hulu.",
        "更正：这条河没有倒流。",
        "【訂正】川は逆流していません。",
        "정정: 강은 거꾸로 흐르지 않는다.",
        "Исправление: река не течёт вспять.",
        "Rectificatif : la rivière ne coule pas à l’envers.",
        "Berichtigung: Der Fluss fließt nicht rückwärts.",
        "Fe de errores: el río no corre hacia atrás.",
        "แก้ไขข่าว: แม่น้ำไม่ได้ไหลย้อนกลับ",
        "تصحيح: النهر لا يجري إلى الوراء."
      })
  void findTheNoticeOfACorrectionAtHeadOrFoot(String notice) {
    assertThat(kind(notice + "\n" + TEXT)).isEqualTo(Kind.CORRECTION);
    assertThat(kind(TEXT + "\n" + notice)).isEqualTo(Kind.CORRECTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Retraction: We withdraw this report.",
        "This article has been removed because it could not be confirmed.",
        "Bài viết này đã được gỡ theo yêu cầu của tòa soạn.",
        "Berita ini telah dicabut karena tidak akurat.",
        "本文已撤回。",
        "この記事は取り消しました。",
        "Материал отозван редакцией."
      })
  void findTheNoticeOfARetraction(String notice) {
    assertThat(kind(notice)).isEqualTo(Kind.RETRACTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The correction of share prices went on in Hanoi.",
        "Correction facilities are full, a court heard.",
        "Corrections officers went on strike.",
        "A correction-fluid maker moved its plant.",
        "Withdrawn from the market, the vaccine is stored.",
        "The ministry demanded a retraction: it called the report false.",
        "Koreksi harga beras berlanjut pekan ini.",
        "정정당당한 경기였다고 감독은 말했다.",
        "更正常的天气将在下周出现。",
        "Поправка к закону принята."
      })
  void takeNoOrdinarySentenceForANotice(String sentence) {
    assertThat(notices.newIn("T", TEXT, "T", sentence + "\n" + TEXT)).isEmpty();
  }

  @Test
  void ignoreWhatStoodThereBeforeOrStandsInTheMiddle() {
    String notice = "Correction: The name was misspelt.";

    assertThat(notices.newIn("T", notice + "\n" + TEXT, "T", TEXT + "\n" + notice)).isEmpty();
    String middle = TEXT.replace("A fifth.", notice);
    assertThat(notices.newIn("T", TEXT, "T", middle)).isEmpty();
  }

  @Test
  void readTheTitleToo() {
    assertThat(notices.newIn("Quay", TEXT, "RETRACTED: Quay", TEXT))
        .hasValueSatisfying(n -> assertThat(n.kind()).isEqualTo(Kind.RETRACTION));
  }

  private Kind kind(String after) {
    return notices.newIn("T", TEXT, "T", after).orElseThrow().kind();
  }
}
