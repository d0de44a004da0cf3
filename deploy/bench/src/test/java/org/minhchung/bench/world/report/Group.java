package org.minhchung.bench.world.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What became of the stories of some outlets, and where their delay went. */
final class Group {
  static final String HEAD =
      "| outlets | stories | fetched | p50 s | p90 s | p99 s | max s | mean s: unlisted to the"
          + " crawler | waits for its host | asked to sent | sent to event |\n"
          + "|---|---|---|---|---|---|---|---|---|---|---|";

  final String name;
  int due;
  int fetched;
  final Delays whole = new Delays();
  final Delays unlisted = new Delays();
  final Delays waiting = new Delays();
  final Delays fetching = new Delays();
  final Delays after = new Delays();

  Group(String name) {
    this.name = name;
  }

  /** Of those that were due, in percent. */
  double share() {
    return due == 0 ? Double.NaN : 100.0 * fetched / due;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f %% | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
        name,
        due,
        share(),
        whole.percentile(0.5),
        whole.percentile(0.9),
        whole.percentile(0.99),
        whole.percentile(1),
        unlisted.mean(),
        waiting.mean(),
        fetching.mean(),
        after.mean());
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("outlets", name);
    told.put("due", due);
    told.put("fetched", fetched);
    told.put("sharePercent", share());
    told.put("delay", whole.told());
    told.put("meanUnlisted", unlisted.mean());
    told.put("meanWaitsForHost", waiting.mean());
    told.put("meanAskedToSent", fetching.mean());
    told.put("meanSentToEvent", after.mean());
    return told;
  }
}
