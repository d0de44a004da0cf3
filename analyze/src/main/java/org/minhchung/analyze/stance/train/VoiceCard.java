package org.minhchung.analyze.stance.train;

import java.util.Locale;
import java.util.Map;
import org.minhchung.analyze.stance.VoiceModel;
import org.minhchung.analyze.stance.trial.VoiceScore;

/** What a model of voices is, for whoever thinks of using it. */
final class VoiceCard {
  private final VoiceTraining.Made made;
  private final int folds;

  VoiceCard(VoiceTraining.Made made, int folds) {
    this.made = made;
    this.folds = folds;
  }

  String text() {
    VoiceModel.Header header = made.model().header();
    return "# "
        + header.name()
        + ' '
        + header.version()
        + "\n\nIn whose voice a sentence stands: asserted by the outlet, reported, denied, asked or"
        + " supposed, or not meant. Maximum entropy over the answers of the rules, the cues, signs"
        + " and words of the sentence, its neighbours and the title ("
        + made.model().size()
        + " features).\n\n- Data: "
        + header.data()
        + "\n- Licence of the data: "
        + header.licence()
        + "\n- Word lists: "
        + header.lists()
        + "\n\nOver "
        + folds
        + " folds of the data, each read by a model that had not seen it: "
        + figures(made.learnt())
        + "\nThe rules alone on the same passages, some of which they were written after: "
        + figures(made.rules());
  }

  private static String figures(VoiceScore score) {
    return String.format(
            Locale.ROOT,
            "accuracy %.3f, with the cue in another sentence %.3f.%n%n",
            score.accuracy(),
            score.overBorders())
        + row("Recall", score.byLabel())
        + row("Precision", score.precision())
        + row("Accuracy by language", score.byLanguage());
  }

  private static String row(String name, Map<String, Double> shares) {
    StringBuilder line = new StringBuilder("- ").append(name).append(':');
    shares.forEach((key, share) -> line.append(String.format(Locale.ROOT, " %s %.2f", key, share)));
    return line.append('\n').toString();
  }
}
