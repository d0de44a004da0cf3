package org.minhchung.bench.world.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.server.Politeness;
import org.minhchung.bench.world.server.Traces;
import org.minhchung.bench.world.server.Traces.Purpose;

/** The balance for people, as Markdown, and for programs. */
public final class WorldReport {
  private static final int POLLS_PER_HOUR = 6;
  private static final int SHOWN = 40;

  private final World world;
  private final Balance balance;
  private final Politeness politeness;
  private final Traces traces;
  private final Map<String, Object> told = new LinkedHashMap<>();

  public WorldReport(World world, Balance balance, Politeness politeness, Traces traces) {
    this.world = world;
    this.balance = balance;
    this.politeness = politeness;
    this.traces = traces;
  }

  /** Prints all of it. */
  public void print(PrintStream out) {
    out.println();
    out.println(Group.HEAD);
    balance.groups().forEach(group -> out.println(group.line()));
    told.put("groups", balance.groups().stream().map(Group::told).toList());
    Delays least = balance.least();
    line(
        out,
        "least delay possible at untroubled hosts, one request at a time and with its pauses, s",
        String.format(
            Locale.ROOT,
            "p50 %.1f, p99 %.1f, max %.1f",
            least.percentile(0.5),
            least.percentile(0.99),
            least.percentile(1)));
    requests(out);
    line(out, "violations", politeness.counts());
    line(out, "articles twice", balance.twice().size());
    line(out, "events repeated with the same id and version", balance.repeated().size());
    line(out, "lost", balance.lostCount());
    line(out, "lost by kind", balance.lostByKind());
    line(out, "changed stories seen changed", balance.changesSeen() + " of " + balance.changed());
    list(out, "violations", politeness.first());
    list(out, "twice", balance.twice());
    list(out, "repeated", balance.repeated());
    list(out, "lost", balance.lost());
    told.put("violationList", politeness.first());
    told.put("twiceList", balance.twice());
    told.put("lostList", balance.lost());
  }

  private void requests(PrintStream out) {
    long all = 0;
    Map<String, Long> byPurpose = new LinkedHashMap<>();
    for (Purpose purpose : Purpose.values()) {
      byPurpose.put(purpose.name(), traces.requests(purpose));
      all += traces.requests(purpose);
    }
    line(out, "requests by purpose", byPurpose);
    double articles = Math.max(1, balance.articles());
    line(out, "requests per due article that came", rounded(all / articles));
    double hours = java.time.Duration.between(world.origin(), world.end()).toMinutes() / 60.0;
    long listings = world.sites().stream().mapToLong(WorldReport::listings).sum();
    line(
        out,
        "listings asked per article",
        rounded(traces.requests(Purpose.LISTING) / articles)
            + ", a poller that asks each every ten minutes would "
            + rounded(listings * hours * POLLS_PER_HOUR / articles));
  }

  private static long listings(Site site) {
    return 1 + (site.naming().hasSecondFeed() ? 1 : 0);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Adds a line of another part. */
  public void line(PrintStream out, String name, Object value) {
    out.println("- " + name + ": " + value);
    told.put(name, value);
  }

  private static void list(PrintStream out, String name, List<?> entries) {
    if (!entries.isEmpty()) {
      out.println();
      out.println(name + ", the first of " + entries.size() + ":");
      entries.stream().limit(SHOWN).forEach(e -> out.println("  " + e));
    }
  }

  /** For a JSON file. */
  public Map<String, Object> told() {
    return told;
  }
}
