package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.review.ReviewRefusedException;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.Article;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Suggestion;
import org.minhchung.events.Verdict;
import org.minhchung.events.Voice;
import org.minhchung.events.source.SourceProblem;

class WordsTest {

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.minhchung.alerts.desk.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static List<Locale> languages() {
    return Words.OFFERED;
  }

  @Test
  void allLanguagesSayTheSameThingsWithTheSameValues() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle vietnamese = bundle(Locale.forLanguageTag("vi"));

    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(values(vietnamese.getString(key)))
          .as(key)
          .isEqualTo(values(english.getString(key)));
    }
  }

  private static Set<String> values(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noPatternIsQuotedByAStraightApostrophe(Locale locale) {
    ResourceBundle bundle = bundle(locale);
    assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("'"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyKeyThatTemplatesAndCodeNameIsThere(Locale locale) throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path root :
        List.of(Path.of("src/main/jte/desk"), Path.of("src/main/java/org/minhchung/alerts/desk"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Pattern.compile("(?:say\\(|key = |label = )\"([\\w.-]+)\"")
              .matcher(Files.readString(file))
              .results()
              .map(m -> m.group(1))
              .filter(key -> !key.endsWith("."))
              .forEach(named::add);
        }
      }
    }

    assertThat(named).hasSizeGreaterThan(150);
    assertThat(bundle(locale).keySet()).containsAll(named);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLabelOfTheEventsHasAWord(Locale locale) {
    Words words = new Words(locale);
    assertThat(
            Stream.of(
                    labels("verdict", Verdict.values()),
                    labels("stance", Stance.values()),
                    labels("statement", StatementKind.values()),
                    labels("suggestion", Suggestion.values()),
                    labels("voice", Voice.values()),
                    labels("state", StoryState.values()),
                    labels("kind", QueueKind.values()),
                    labels("genre", Article.Genre.values()),
                    labels("site.state", SiteState.values()),
                    labels("drift", SourceHealth.Measure.values()),
                    labels("did", ReviewEvent.Action.values()),
                    labels("outlet", Source.Kind.values()),
                    labels("source.did", SourceEdit.Action.values()),
                    labels("source.via", SourceEdit.Via.values()),
                    labels("source.problem", SourceProblem.Reason.values()),
                    labels("refused", ReviewRefusedException.Reason.values()))
                .flatMap(s -> s))
        .allSatisfy(label -> assertThat(words.label(label[0], label[1])).isNotBlank());
    assertThat(SiteState.values())
        .filteredOn(state -> state != SiteState.HEALTHY)
        .allSatisfy(s -> assertThat(words.say("site.explanation." + s.label())).isNotBlank());
    List<String> does =
        Stream.concat(Stream.of("resembles"), Arrays.stream(Stance.values()).map(Stance::label))
            .toList();
    for (String what : does) {
      for (String how : List.of("checked", "rated", "unrated")) {
        assertThat(words.say("wording." + what + "." + how, "x", "y")).isNotBlank();
      }
    }
  }

  private static Stream<String[]> labels(String group, Enum<?>[] values) {
    return Arrays.stream(values).map(v -> new String[] {group, QueueChoice.label(v)});
  }

  @Test
  void numbersAreTheLocalesOwn() {
    Words english = new Words(Locale.ENGLISH);
    Words vietnamese = new Words(Locale.forLanguageTag("vi"));

    assertThat(english.score(0.925)).isEqualTo("0.93");
    assertThat(vietnamese.score(0.925)).isEqualTo("0,93");
    assertThat(english.number(1234567)).isEqualTo("1,234,567");
    assertThat(vietnamese.number(1234567)).isEqualTo("1.234.567");
    assertThat(english.say("queue.title", 1)).isEqualTo("1 story");
    assertThat(english.say("queue.title", 1200L)).isEqualTo("1,200 stories");
    assertThat(vietnamese.country("ID")).isEqualTo("Indonesia");
    assertThat(vietnamese.languageName("th")).isEqualTo("Tiếng Thái");
  }
}
