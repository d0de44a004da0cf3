package org.minhchung.local.verb;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.analyze.stance.trial.VoiceScore;

/** Prints how often voices were read rightly. */
final class VoiceFigures {
  private VoiceFigures() {}

  static void print(VoiceScore score, int passages, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d passages, accuracy %.3f; cue in another sentence %.3f%n",
        passages,
        score.accuracy(),
        score.overBorders());
    row(out, "language", score.byLanguage());
    row(out, "recall", score.byLabel());
    row(out, "precision", score.precision());
    for (VoiceLabel right : VoiceLabel.values()) {
      StringBuilder line = new StringBuilder(right.word()).append(" read as");
      for (VoiceLabel given : VoiceLabel.values()) {
        line.append("  ").append(given.word()).append(' ').append(score.confused(right, given));
      }
      out.println(line);
    }
  }

  private static void row(PrintStream out, String name, Map<String, Double> shares) {
    StringBuilder line = new StringBuilder(name);
    shares.forEach(
        (key, share) -> line.append(String.format(Locale.ROOT, "  %s %.3f", key, share)));
    out.println(line);
  }
}
