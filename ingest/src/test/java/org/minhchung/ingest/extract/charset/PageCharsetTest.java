package org.minhchung.ingest.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCharsetTest {
  private static final String HTML =
      "<html lang='%s'><head><meta charset='%s'></head><body><p>%s</p><p>%s</p></body></html>";

  private static byte[] page(String language, String declared, String text, Charset charset) {
    return HTML.formatted(language, declared, text, text).getBytes(charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "windows-1252; fr; Le conseil du port s’est réuni lundi pour débattre du nouveau quai, déjà retardé.",
        "windows-1252; de; Der Hafenrat tagte am Montag über den neuen Kai; für später übrig.",
        "windows-1250; pl; Rada portu spotkała się w poniedziałek, żeby omówić opóźnione nabrzeże i łącznik.",
        "windows-1251; ru; Совет порта собрался в понедельник, чтобы обсудить новый причал.",
        "KOI8-R; ru; Совет порта собрался в понедельник, чтобы обсудить новый причал.",
        "windows-1253; el; Το συμβούλιο του λιμανιού συνεδρίασε τη Δευτέρα για τη νέα αποβάθρα.",
        "windows-1256; ar; اجتمع مجلس الميناء يوم الاثنين لمناقشة الرصيف الجديد الذي تأخر مرتين",
        "windows-1255; he; מועצת הנמל התכנסה ביום שני כדי לדון ברציף החדש שהתעכב פעמיים",
        "x-windows-874; th; คณะกรรมการท่าเรือประชุมเมื่อวันจันทร์เพื่อหารือเรื่องท่าเทียบเรือใหม่ซึ่งล่าช้ามาแล้ว",
        "GB18030; zh; 港口委员会周一开会讨论新码头问题，该工程已两次推迟。主席表示，潮汐调查完成后将于春季开工。",
        "Big5; zh; 港口委員會週一開會討論新碼頭問題，該工程已兩次推遲。主席表示，潮汐調查完成後將於春季開工。",
        "windows-31j; ja; 港湾委員会は月曜日に会合を開き、すでに二度延期された新しい埠頭について話し合った。",
        "EUC-JP; ja; 港湾委員会は月曜日に会合を開き、すでに二度延期された新しい埠頭について話し合った。",
        "x-windows-949; ko; 항만 위원회는 월요일에 회의를 열어 이미 두 번 연기된 새 부두에 대해 논의했다.",
      })
  void isFoundWhereThePageDeclaresUtf8OrNothing(String name, String language, String text) {
    Charset charset = Charset.forName(name);

    assertThat(
            PageCharset.decode(page(language, "utf-8", text, charset), "text/html; charset=UTF-8"))
        .contains(text);
    assertThat(PageCharset.decode(page("", "", text, charset), null)).contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GB18030; zh; 港口委员会周一开会讨论新码头问题，该工程已两次推迟。主席表示，潮汐调查完成后将于春季开工。",
        "x-windows-874; th; คณะกรรมการท่าเรือประชุมเมื่อวันจันทร์เพื่อหารือเรื่องท่าเทียบเรือใหม่ซึ่งล่าช้ามาแล้ว",
        "windows-1251; ru; Совет порта собрался в понедельник, чтобы обсудить новый причал.",
        "windows-31j; ja; 港湾委員会は月曜日に会合を開き、すでに二度延期された新しい埠頭について話し合った。",
        "x-windows-949; ko; 항만 위원회는 월요일에 회의를 열어 이미 두 번 연기된 새 부두에 대해 논의했다.",
      })
  void isFoundWhereThePageDeclaresLatin(String name, String language, String text) {
    byte[] body = page(language, "iso-8859-1", text, Charset.forName(name));

    assertThat(PageCharset.decode(body, "text/html; charset=ISO-8859-1")).contains(text);
  }

  @Test
  void isVietnameseWhereTheMetaElementSaysSoAndTheHeaderLies() {
    // windows-1258 writes tones as marks of their own
    String text =
        "Hô\u0323i đô\u0300ng ca\u0309ng đa\u0303 ho\u0323p hôm thư\u0301 Hai vê\u0300 câ\u0300u ca\u0309ng";
    byte[] body = page("vi", "windows-1258", text, Charset.forName("windows-1258"));

    assertThat(PageCharset.decode(body, "text/html; charset=utf-8")).contains(text);
  }

  @Test
  void isUtf8WhateverIsDeclaredWhereTheBytesAre() {
    String text = "Hội đồng cảng đã họp hôm thứ Hai";
    byte[] body = page("vi", "windows-1258", text, StandardCharsets.UTF_8);

    assertThat(PageCharset.decode(body, "text/html; charset=windows-1252")).contains(text);
  }

  @Test
  void forgivesAFewBrokenBytes() {
    byte[] body =
        page(
            "vi",
            "utf-8",
            "Hội đồng cảng đã họp hôm thứ Hai về cầu cảng mới",
            StandardCharsets.UTF_8);
    body[body.length - 30] = (byte) 0xff;

    assertThat(PageCharset.decode(body, null)).contains("Hội đồng cảng");
  }

  @Test
  void isUtf16WithAndWithoutAMark() {
    String html = "<p>Hội đồng cảng</p>";
    assertThat(PageCharset.decode(html.getBytes(StandardCharsets.UTF_16), null)).isEqualTo(html);
    assertThat(PageCharset.decode(html.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(html);
    assertThat(PageCharset.decode(html.getBytes(StandardCharsets.UTF_16BE), null)).isEqualTo(html);
  }

  @Test
  void isGivenForNothingAndForNoise() {
    assertThat(PageCharset.decode(new byte[0], null)).isEmpty();
    assertThat(PageCharset.decode(new byte[] {(byte) 0xff}, "text/html; charset=nonsense"))
        .isNotNull();
  }

  @Test
  void tellsUndeclaredJapaneseFromChineseByItsKana() {
    String page = "<p>港の新しい岸壁の建設は、潮の調査が終わるまで再び延期されることになりました。</p>";
    byte[] body = page.getBytes(java.nio.charset.Charset.forName("EUC-JP"));

    assertThat(PageCharset.decode(body, null)).isEqualTo(page);
  }
}
