package org.minhchung.analyze.worth.train;

import java.util.Locale;

/** Figures as people read them. */
public final class FiguresText {
  private FiguresText() {}

  /** All of them in one line. */
  public static String line(Figures f) {
    return String.format(
        Locale.ROOT,
        "%d sentences, %d worth checking: P %.3f, R %.3f, F1 %.3f at 0.5; best F1 %.3f at %.2f;"
            + " AP %.3f; calibration error %.3f",
        f.sentences(),
        f.positives(),
        f.precision(),
        f.recall(),
        f.f1(),
        f.bestF1(),
        f.bestThreshold(),
        f.averagePrecision(),
        f.calibrationError());
  }

  /** Said probability against found share, tenth by tenth, as a table of Markdown. */
  public static String reliability(Figures f) {
    StringBuilder table =
        new StringBuilder("| probability from | sentences | said | found |\n|---|---|---|---|\n");
    for (Figures.Bin bin : f.reliability()) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %.1f | %d | %.3f | %.3f |\n",
              bin.from(),
              bin.sentences(),
              bin.mean(),
              bin.share()));
    }
    return table.toString();
  }
}
