package org.minhchung.ingest.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in every place that dates stand in; see {@link HtmlFuzzTest} for how to go on. */
class DateFuzzTest {

  @ValueSource(
      strings = {
        "",
        "2026-11-23T08:30:00.123+07:00",
        "23.11.2026 8:30",
        "11/23/2026",
        "Mon, 23 Nov 2026 08:30:00 GMT",
        "November 23, 2026 8:30 AM",
        "23 พฤศจิกายน 2569",
        "2026年11月23日 8時30分",
        "٢٣ نوفمبر ٢٠٢٦",
        "23 tháng 11, 2026",
        "1795422600000",
        "2026-02-30T25:61:61+99:99",
        "9999999999999999999999",
        "-0001-00-00",
        "yesterday",
        "3 hours ago"
      })
  @FuzzTest(maxDuration = "3m")
  void reads(@NotNull String date) {
    String quoted = date.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    Stream.of(
            "<meta property=\"article:published_time\" content=\"%s\">",
            "<article><time datetime=\"%s\"></time></article>",
            "<span itemprop=datePublished>%s</span>",
            "<p class=dateline>%s</p><time>%1$s</time>")
        .forEach(place -> FuzzedPages.read(place.formatted(quoted)));
  }
}
