package org.minhchung.analyze.worth;

/**
 * Turns a model's sum into a probability that holds: 1 / (1 + e^-(slope × sum + offset)), the
 * logistic calibration of Platt (1999).
 */
public record Calibration(double slope, double offset) {
  /** Takes the sum as it is. */
  public static final Calibration NONE = new Calibration(1, 0);

  private static final int STEPS = 100;
  private static final double ENOUGH = 1e-9;
  private static final double RIDGE = 1e-9;

  /** 0 to 1. */
  public double probability(double sum) {
    return 1 / (1 + Math.exp(-(slope * sum + offset)));
  }

  /**
   * The same for texts of which another share is worth checking.
   *
   * @param from the share among the sentences that the calibration was fitted to, above 0, below 1
   * @param to the share where it is to be used
   */
  public Calibration moved(double from, double to) {
    return new Calibration(slope, offset + logit(to) - logit(from));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  /**
   * Fits it to sums that a model gave to sentences which it was not trained on. The targets are
   * drawn a little towards the middle, as Platt advises, so that a clean separation does not make
   * it certain of everything.
   */
  public static Calibration fit(double[] sums, boolean[] worth) {
    int positive = 0;
    for (boolean w : worth) {
      positive += w ? 1 : 0;
    }
    double high = (positive + 1.0) / (positive + 2.0);
    double low = 1.0 / (sums.length - positive + 2.0);
    double a = 1;
    double b = 0;
    for (int step = 0; step < STEPS; step++) {
      double ga = 0;
      double gb = 0;
      double haa = RIDGE;
      double hab = 0;
      double hbb = RIDGE;
      for (int i = 0; i < sums.length; i++) {
        double p = 1 / (1 + Math.exp(-(a * sums[i] + b)));
        double error = p - (worth[i] ? high : low);
        double weight = p * (1 - p);
        ga += error * sums[i];
        gb += error;
        haa += weight * sums[i] * sums[i];
        hab += weight * sums[i];
        hbb += weight;
      }
      double determinant = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / determinant;
      double db = (haa * gb - hab * ga) / determinant;
      // A whole Newton step may leap too far at the start.
      double size = Math.max(1, Math.max(Math.abs(da), Math.abs(db)));
      a -= da / size;
      b -= db / size;
      if (Math.abs(da) + Math.abs(db) < ENOUGH) {
        break;
      }
    }
    return new Calibration(a, b);
  }
}
