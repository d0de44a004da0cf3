package org.minhchung.alerts.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.Stance;
import org.minhchung.events.Verdict;
import org.minhchung.events.warc.KeptPage;

class ReportWordsTest {
  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "org.minhchung.alerts.evidence.report",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void bothLanguagesSayEverythingWithTheSameValues() throws IOException {
    ResourceBundle english = bundle("en");
    ResourceBundle vietnamese = bundle("vi");

    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(values(vietnamese.getString(key)))
          .as(key)
          .isEqualTo(values(english.getString(key)));
      assertThat(vietnamese.getString(key) + english.getString(key)).doesNotContain("'");
    }
    Set<String> named =
        Pattern.compile("say\\(\"([\\w.]+)\"")
            .matcher(Files.readString(Path.of("src/main/jte/evidence/report.jte")))
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(named).hasSizeGreaterThan(12);
    assertThat(english.keySet()).containsAll(named);
  }

  @Test
  void everyLabelOfTheEventsHasAWord() {
    Set<String> keys = bundle("vi").keySet();
    for (Verdict verdict : Verdict.values()) {
      assertThat(keys)
          .contains("verdict." + verdict.label().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    Arrays.stream(Stance.values()).forEach(s -> assertThat(keys).contains("stance." + s.label()));
    for (ReviewEvent.Action action : ReviewEvent.Action.values()) {
      assertThat(keys).contains("action." + action.label());
    }
    for (KeptPage.Reason reason : KeptPage.Reason.values()) {
      assertThat(keys).contains("page." + reason.name().toLowerCase(Locale.ROOT));
    }
  }

  private static Set<String> values(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }
}
