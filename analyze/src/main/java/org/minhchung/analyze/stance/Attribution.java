package org.minhchung.analyze.stance;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.events.Voice;

/** Finds out whose words a sentence is in, and who is named as the speaker. */
public final class Attribution {
  /** A sentence that stands in quotation marks by this share is a quotation. */
  private static final double QUOTED = 0.6;

  private static final int LONGEST_SPEAKER = 60;
  private static final Pattern CLAUSE_START = Pattern.compile("[,;:.!?“”\"«»，。；：「」『』、–—]");
  private static final Pattern NAME_AT_END =
      Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+){1,5}$");

  private final CueFiles files;

  /**
   * Whose words a sentence is in.
   *
   * @param speaker who is quoted or reported, or null where that cannot be made out
   */
  public record Speech(Voice voice, String speaker) {}

  public Attribution(CueFiles files) {
    this.files = files;
  }

  /**
   * Whose words the sentence is in.
   *
   * @param claim wording of the claim that it resembles, whose own verbs of saying do not count, or
   *     empty
   */
  public Speech of(Passage passage, String claim) {
    Cues cues = files.of(passage.language());
    boolean quoted = passage.quoted() >= QUOTED;
    if (cues == null) {
      return new Speech(quoted ? Voice.QUOTED : Voice.OUTLET, null);
    }
    String known = Cues.fold(claim);
    String folded = Cues.fold(passage.sentence());
    String sentence = Focus.of(folded, known, passage.language()).sentence();
    List<MatchResult> before = cues.find(Cues.Sort.REPORT, sentence, known);
    List<MatchResult> after = cues.find(Cues.Sort.ATTRIBUTION, sentence, known);
    if (!quoted
        && before.isEmpty()
        && after.isEmpty()
        && !cues.has(Cues.Sort.HEDGE, sentence, known)) {
      return new Speech(Voice.OUTLET, null);
    }
    // Folding keeps nearly all offsets; where it does not, the speaker is left out.
    String original = folded.length() == passage.sentence().length() ? passage.sentence() : "";
    return new Speech(quoted ? Voice.QUOTED : Voice.REPORTED, speaker(original, before, after));
  }

  private static String speaker(
      String sentence, List<MatchResult> before, List<MatchResult> after) {
    if (sentence.isEmpty()) {
      return null;
    }
    for (MatchResult cue : after) {
      String rest = sentence.substring(cue.end()).strip();
      Matcher end = CLAUSE_START.matcher(rest);
      String name = end.find() ? rest.substring(0, end.start()).strip() : "";
      if (!name.isEmpty() && name.length() <= LONGEST_SPEAKER) {
        return name;
      }
    }
    for (MatchResult cue : before) {
      Matcher name = NAME_AT_END.matcher(sentence.substring(0, cue.start()));
      if (name.find()) {
        return name.group().strip();
      }
    }
    return null;
  }
}
