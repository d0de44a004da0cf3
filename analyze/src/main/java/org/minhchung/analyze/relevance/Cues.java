package org.minhchung.analyze.relevance;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.text.DataFiles;
import org.minhchung.analyze.text.Digests;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;
import org.minhchung.analyze.text.PhraseIndex.Hit;

/** The words that tell what a sentence says of Vietnam, of all languages in one. Immutable. */
final class Cues {
  static final String FILE = "cues.txt";

  /** What stands at the beginning of a sentence stands in so many characters. */
  private static final int BEGINNING = 24;

  private static final int FIRST = 3;

  private final PhraseIndex<Cue> index;

  /** Apart, because they are frequent and matter at one place only. */
  private final PhraseIndex<Cue> openings;

  private final PhraseIndex<Cue> prepositions;
  private final String version;
  private final List<String> problems;

  private Cues(Map<Cue, PhraseIndex.Builder<Cue>> builders, String version, List<String> problems) {
    this.index = builders.get(Cue.WAR).build();
    this.openings = builders.get(Cue.CARRY_FIRST).build();
    this.prepositions = builders.get(Cue.WHERE).build();
    this.version = version;
    this.problems = problems;
  }

  /** Reads the list; where it is broken there are no cues, which {@link #problems} tells. */
  static Cues read(DataFiles files) {
    Map<Cue, PhraseIndex.Builder<Cue>> builders = builders();
    try {
      Lexicon lexicon = files.lexicon(FILE);
      StringBuilder contents = new StringBuilder();
      for (String key : lexicon.keys()) {
        Cue cue =
            Cue.of(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no cue \"" + key + "\""));
        for (String phrase : lexicon.get(key)) {
          PhraseIndex.check(phrase);
          builders.getOrDefault(cue, builders.get(Cue.WAR)).add(phrase, cue);
        }
        contents.append(key).append(lexicon.get(key));
      }
      return new Cues(builders, Digests.of(contents.toString()), List.of());
    } catch (IOException | IllegalArgumentException e) {
      return new Cues(
          builders(),
          "off",
          List.of(
              "the war, communities abroad and meetings are not told from Vietnam today: "
                  + e.getMessage()));
    }
  }

  private static Map<Cue, PhraseIndex.Builder<Cue>> builders() {
    Map<Cue, PhraseIndex.Builder<Cue>> builders = new EnumMap<>(Cue.class);
    for (Cue cue : List.of(Cue.WAR, Cue.CARRY_FIRST, Cue.WHERE)) {
      builders.put(cue, new PhraseIndex.Builder<>(PhraseIndex.Marks.STRIPPED));
    }
    return builders;
  }

  /** The cues that count anywhere, those that overlap others too. */
  List<Hit<Cue>> in(String text) {
    return index.findAll(text);
  }

  /** Whether a sentence begins with "it" or the like. */
  boolean opens(String sentence) {
    String beginning = sentence.substring(0, Math.min(BEGINNING, sentence.length()));
    return openings.findAll(beginning).stream().anyMatch(hit -> hit.start() <= FIRST);
  }

  /** Whether "in" or the like stands right before a place in a text. */
  boolean where(String text, int place) {
    String before = text.substring(Math.max(0, place - BEGINNING), place).stripTrailing();
    return prepositions.findAll(before).stream().anyMatch(hit -> hit.end() == before.length());
  }

  /** Changes with every change of the list. */
  String version() {
    return version;
  }

  List<String> problems() {
    return problems;
  }
}
