package org.minhchung.alerts.source;

/**
 * How poor pages follow each other at a site: a chain of two states. Pages come in batches of one
 * kind, such as a gallery for each match of a day, so that ten stubs in a row are less of a wonder
 * than ten independent ones would be; the past tells how much less.
 *
 * @param chance that a page is poor, whatever the one before was; above 0 and below 1
 * @param afterGood the same after a good page
 * @param afterPoor the same after a poor page
 */
record PoorPages(double chance, double afterGood, double afterPoor) {

  /** Pages that are seen besides the past, so that a short past is given less credit. */
  private static final double CAUTION = 2;

  /** The chain of a past. */
  static PoorPages of(boolean[] poor) {
    int[] pages = new int[2];
    int[] followed = new int[2];
    int count = 0;
    for (int i = 0; i < poor.length; i++) {
      count += poor[i] ? 1 : 0;
      if (i > 0) {
        pages[poor[i - 1] ? 1 : 0]++;
        followed[poor[i - 1] ? 1 : 0] += poor[i] ? 1 : 0;
      }
    }
    double chance = (count + CAUTION) / (poor.length + 2 * CAUTION);
    return new PoorPages(
        chance,
        (followed[0] + CAUTION * chance) / (pages[0] + CAUTION),
        (followed[1] + CAUTION * chance) / (pages[1] + CAUTION));
  }

  /** The probability that at least so many of {@code pages} pages in a row are poor. */
  double atLeast(int number, int pages) {
    double[] afterGoodOne = new double[pages + 1];
    double[] afterPoorOne = new double[pages + 1];
    afterGoodOne[0] = 1 - chance;
    if (pages > 0) {
      afterPoorOne[1] = chance;
    }
    for (int page = 1; page < pages; page++) {
      double[] good = new double[pages + 1];
      double[] bad = new double[pages + 1];
      for (int count = 0; count <= page; count++) {
        good[count] +=
            afterGoodOne[count] * (1 - afterGood) + afterPoorOne[count] * (1 - afterPoor);
        bad[count + 1] += afterGoodOne[count] * afterGood + afterPoorOne[count] * afterPoor;
      }
      afterGoodOne = good;
      afterPoorOne = bad;
    }
    double sum = 0;
    for (int count = Math.max(0, number); count <= pages; count++) {
      sum += afterGoodOne[count] + afterPoorOne[count];
    }
    return Math.min(1, sum);
  }
}
