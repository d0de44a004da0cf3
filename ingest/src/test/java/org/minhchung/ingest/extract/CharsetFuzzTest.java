package org.minhchung.ingest.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes and what is said of them; see {@link HtmlFuzzTest} for how to go on from the seeds. */
class CharsetFuzzTest {

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "3m")
  void reads(byte @NotNull [] body, @NotNull String contentType) {
    FuzzedPages.read(body, contentType);
    FuzzedPages.read(body, null);
  }

  static Stream<Arguments> seeds() {
    String page = "<meta charset=\"shift_jis\"><p>Cảng mới đã mở cửa, ประชุม, 港口, порт.";
    return Stream.of(
        Arguments.of(new byte[0], ""),
        Arguments.of(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
        Arguments.of(page.getBytes(StandardCharsets.UTF_16LE), "text/html; charset=UTF-16"),
        Arguments.of(
            ("\ufeff" + page).getBytes(StandardCharsets.UTF_16BE), "text/html;charset=\"x"),
        Arguments.of(
            "<?xml version='1.0' encoding='iso-2022-jp'?><p>\u001b$B%_\u001b(B"
                .getBytes(StandardCharsets.ISO_8859_1),
            "application/xhtml+xml"),
        Arguments.of(
            "<p>\u00d8\u0000\u00c0\u0080\u00f4\u0090\u00ed\u00a0\u0080\u00ff"
                .getBytes(StandardCharsets.ISO_8859_1),
            "text/html; charset=gb18030"));
  }
}
