package org.minhchung.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static DateLocale locale(String tag) {
    return DateLocale.of(tag, "https://www.post.example/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-11-24T09:30:00+07:00; 2026-11-24T02:30:00Z",
        "2026-11-24T09:30:00.123Z; 2026-11-24T09:30:00Z",
        "2026-11-24T09:30:00+0700; 2026-11-24T02:30:00Z",
        "2026-11-24T09:30:00+07; 2026-11-24T02:30:00Z",
        "2026-11-24 09:30:05 -0600; 2026-11-24T15:30:05Z",
        "2026-11-24 09:30; 2026-11-24T09:30:00Z",
        "2026-11-24; 2026-11-24T00:00:00Z",
        "20261124; 2026-11-24T00:00:00Z",
        "20261124T093005+0700; 2026-11-24T02:30:05Z",
        "2026/11/4; 2026-11-04T00:00:00Z",
        "2569-11-24 08:00; 2026-11-24T08:00:00Z",
        "2026年11月4日 08:05; 2026-11-04T08:05:00Z",
        "24.11.2026 08:05; 2026-11-24T08:05:00Z",
        "11/24/2026; 2026-11-24T00:00:00Z",
        "Tue, 24 Nov 2026 08:05:00 GMT; 2026-11-24T08:05:00Z",
        "Tue Nov 24 08:05:00 UTC 2026; 2026-11-24T08:05:00Z",
        "'November 4, 2026'; 2026-11-04T00:00:00Z",
        "4 Nov 2026; 2026-11-04T00:00:00Z",
        "1795507200; 2026-11-24T08:00:00Z",
        "1795507200000; 2026-11-24T08:00:00Z",
        "Published Nov. 4, 2026 at 8:05 p.m. ET; 2026-11-05T01:05:00Z",
        "12:30 a.m. EST November 4, 2026; 2026-11-04T05:30:00Z",
      })
  void readsDatesAsMachinesAndEnglishPeopleWriteThem(String text, Instant expected) {
    assertThat(DateText.read(text, locale("en")).instant()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "vi; Thứ ba, ngày 5 tháng 3 năm 2024; 2024-03-05T00:00:00Z",
        "vi; 05/03/2024 14:30 GMT+7; 2024-03-05T07:30:00Z",
        "vi; 14:30 - 05/03/2024; 2024-03-05T14:30:00Z",
        "vi; 5 thg 3, 2024; 2024-03-05T00:00:00Z",
        "th; 5 มีนาคม 2567 เวลา 14:30 น.; 2024-03-05T14:30:00Z",
        "th; 5 มี.ค. 2567; 2024-03-05T00:00:00Z",
        "th; ๕ มี.ค. ๖๗; 2024-03-05T00:00:00Z",
        "th; 05/03/2567; 2024-03-05T00:00:00Z",
        "id; Selasa, 5 Maret 2024 14.30 WIB; 2024-03-05T07:30:00Z",
        "ms; 5 Mac 2024; 2024-03-05T00:00:00Z",
        "fil; Marso 5, 2024; 2024-03-05T00:00:00Z",
        "fr; Publié le 5 août 2024 à 14h30; 2024-08-05T14:30:00Z",
        "fr; 1er février 2024; 2024-02-01T00:00:00Z",
        "de; 5. März 2024, 14.30 Uhr; 2024-03-05T14:30:00Z",
        "de; 5. Jänner 2024; 2024-01-05T00:00:00Z",
        "es; 5 de marzo de 2024; 2024-03-05T00:00:00Z",
        "pt; 5 de março de 2024 às 14h30; 2024-03-05T14:30:00Z",
        "it; 5 marzo 2024; 2024-03-05T00:00:00Z",
        "nl; 5 maart 2024; 2024-03-05T00:00:00Z",
        "ru; 5 марта 2024 года, 14:30 мск; 2024-03-05T11:30:00Z",
        "uk; 5 березня 2024; 2024-03-05T00:00:00Z",
        "pl; 5 listopada 2024; 2024-11-05T00:00:00Z",
        "hr; 5. listopada 2024.; 2024-10-05T00:00:00Z",
        "tr; 5 Mart 2024; 2024-03-05T00:00:00Z",
        "hu; 2024. március 5.; 2024-03-05T00:00:00Z",
        "ar; ٥ مارس ٢٠٢٤; 2024-03-05T00:00:00Z",
        "ar; 5 كانون الثاني 2024; 2024-01-05T00:00:00Z",
        "fa; ۱۵ اسفند ۱۴۰۲; 2024-03-05T00:00:00Z",
        "fa; ۱۴۰۲/۱۲/۱۵ ۱۴:۳۰; 2024-03-05T14:30:00Z",
        "hi; ५ मार्च २०२४; 2024-03-05T00:00:00Z",
        "ko; 2024년 3월 5일 오후 2:30; 2024-03-05T14:30:00Z",
        "ko; 2024. 3. 5.; 2024-03-05T00:00:00Z",
        "ja; 2024年3月5日（火）14時30分; 2024-03-05T14:30:00Z",
        "ja; 令和6年3月5日; 2024-03-05T00:00:00Z",
        "ja; ２０２４年３月５日; 2024-03-05T00:00:00Z",
        "zh; 2024年3月5日下午2:30; 2024-03-05T14:30:00Z",
        "zh; 民國113年3月5日; 2024-03-05T00:00:00Z",
      })
  void readsDatesAsPeopleWriteThem(String language, String text, Instant expected) {
    assertThat(DateText.read(text, locale(language))).as(text).isNotNull();
    assertThat(DateText.read(text, locale(language)).instant()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday", "3 hours ago", "vor 2 Stunden", "昨天", "hôm qua", "kemarin 14:30",
            "il y a 2 jours",
        "March 5", "14:30", "2026-13-45", "", "99", "2026-11-24T09:30:00+99:00", "March 5-7, 2024",
        "30 February 2024", "00:00-YY-DD-MM", "1445/08/24", "Room 2024", "1.2.3.4", "12 345 6789"
      })
  void takesNothingElseForADate(String text) {
    assertThat(DateText.read(text, locale("en"))).isNull();
  }

  @Test
  void isNotDelayedByBillionsOfDots() {
    assertThat(DateText.read("1." + ".".repeat(10_000_000) + "2024", locale("en"))).isNull();
    assertThat(DateText.read("5 " + ".".repeat(110) + " 2024", locale("en"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, https://a.example/, 2024-03-04", "en-GB, https://a.example/, 2024-04-03",
    "en, https://a.co.uk/, 2024-04-03", "en, https://a.example/, ",
    "en-US, https://a.com.au/, ", "vi, https://a.example/, 2024-04-03",
    "en-PH, https://a.example/, 2024-03-04", ", https://a.example/, ",
  })
  void leavesOpenWhatTheLanguageDoesNotDecide(String tag, String url, String day) {
    PageDate date = DateText.read("03/04/2024", DateLocale.of(tag, url));

    assertThat(date == null ? null : date.local().toLocalDate().toString()).isEqualTo(day);
  }

  @Test
  void refusesMonthsThatMeanTwoThings() {
    assertThat(DateText.read("5 listopada 2024", DateLocale.UNKNOWN)).isNull();
  }
}
