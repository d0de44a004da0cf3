package org.minhchung.analyze.relevance;

import java.io.IOException;
import java.util.List;
import org.minhchung.analyze.text.DataFiles;
import org.minhchung.analyze.text.Digests;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;
import org.minhchung.analyze.text.PhraseIndex.Hit;

/** The words that tell what a sentence says of Vietnam, of all languages in one. Immutable. */
final class Cues {
  static final String FILE = "cues.txt";

  private final PhraseIndex<Cue> index;
  private final String version;
  private final List<String> problems;

  private Cues(PhraseIndex<Cue> index, String version, List<String> problems) {
    this.index = index;
    this.version = version;
    this.problems = problems;
  }

  /** Reads the list; where it is broken there are no cues, which {@link #problems} tells. */
  static Cues read(DataFiles files) {
    try {
      Lexicon lexicon = files.lexicon(FILE);
      var builder = new PhraseIndex.Builder<Cue>(PhraseIndex.Marks.STRIPPED);
      StringBuilder contents = new StringBuilder();
      for (String key : lexicon.keys()) {
        Cue cue =
            Cue.of(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no cue \"" + key + "\""));
        for (String phrase : lexicon.get(key)) {
          PhraseIndex.check(phrase);
          builder.add(phrase, cue);
        }
        contents.append(key).append(lexicon.get(key));
      }
      return new Cues(builder.build(), Digests.of(contents.toString()), List.of());
    } catch (IOException | IllegalArgumentException e) {
      return new Cues(
          new PhraseIndex.Builder<Cue>(PhraseIndex.Marks.STRIPPED).build(),
          "off",
          List.of(
              "the war, communities abroad and meetings are not told from Vietnam today: "
                  + e.getMessage()));
    }
  }

  /** All cues in a text, those that overlap others too. */
  List<Hit<Cue>> in(String text) {
    return index.findAll(text);
  }

  /** Changes with every change of the list. */
  String version() {
    return version;
  }

  List<String> problems() {
    return problems;
  }
}
