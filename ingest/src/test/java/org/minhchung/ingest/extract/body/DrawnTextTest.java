package org.minhchung.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;

class DrawnTextTest {
  private static final String FIRST =
      "The harbour office said on Monday that the new quay would open before the rains, and that"
          + " ferries would call at it twice a day from the first of the month.";
  private static final String SECOND =
      "Fishermen on the old pier had asked for two years when they would be able to land their"
          + " catch there, and were told each time that it would not be long.";
  private static final String TITLE = "The new quay opens before the rains";

  private static Extraction extract(String script) {
    String html =
        "<html lang=en><title>" + TITLE + "</title><body><div id=root>Loading</div>" + script;
    return new Extractor(Clock.systemUTC()).extract(html, "https://gazette.example/2026/quay");
  }

  private static String data(String title, String body) {
    return "{\"props\":{\"article\":{\"title\":\"" + title + "\"," + body + "}}}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=__NEXT_DATA__ type=application/json>%s</script>",
        "<script>window.__INITIAL_STATE__ = %s;window.other=1</script>",
        "<script>window.Fusion=window.Fusion||{};Fusion.globalContent=%s;</script>"
      })
  void readsTheTextOutOfTheDataThatItIsDrawnFrom(String script) {
    String elements =
        "\"content_elements\":[{\"type\":\"text\",\"content\":\""
            + FIRST
            + "\"},{\"type\":\"image\",\"content\":\"A picture\"},{\"type\":\"text\",\"content\":\""
            + SECOND
            + "\"}]";

    Extraction e = extract(String.format(script, data(TITLE, elements)));

    assertThat(e.text()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(e.method()).isEqualTo("script");
  }

  @Test
  void readsTextsThatPushedRowsReferTo() {
    String html = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    String rows =
        "1f:T"
            + Integer.toHexString(html.length())
            + ","
            + html
            + "2a:[\"$\",\"main\",null,{\"headline\":\""
            + TITLE
            + "\",\"body\":\"$1f\"}]\n";
    int half = rows.length() / 2;

    Extraction e = extract(push(rows.substring(0, half)) + push(rows.substring(half)));

    assertThat(e.text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  private static String push(String rows) {
    String json = rows.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "<script>self.__next_f.push([1,\"" + json.replace("<", "\\u003c") + "\"])</script>";
  }

  @Test
  void doesNotTakeAnotherStorysTextForThePages() {
    String other = data("Ministers meet in the capital", "\"body\":\"" + FIRST + SECOND + "\"");

    Extraction e = extract("<script type=application/json>" + other + "</script>");

    assertThat(e.text()).doesNotContain("harbour");
  }

  @Test
  void prefersWhatThePageShows() {
    String shown = "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>";
    String data = data(TITLE, "\"body\":\"" + "Something else is in the data. ".repeat(40) + "\"");

    Extraction e = extract(shown + "<script type=application/json>" + data + "</script>");

    assertThat(e.text()).isEqualTo(FIRST + "\n" + SECOND);
  }
}
