package org.minhchung.bench.world.server;

import org.minhchung.bench.world.model.Rules;

/** The texts of robots.txt files. */
final class RobotsFiles {
  private static final String HUGE =
      "User-agent: *\nDisallow: /opinion/\n"
          + "# a remark that goes on for a very long time and says nothing at all\n".repeat(9_000)
          + "Disallow: /news/\n";

  private RobotsFiles() {}

  static String of(Rules rules) {
    return switch (rules) {
      case CLOSED -> "User-agent: *\nDisallow: /\n";
      case PART -> "User-agent: *\nAllow: /\nDisallow: /opinion/\nDisallow: /search\n";
      case BY_NAME -> "User-agent: *\nDisallow:\n\nUser-agent: MINHCHUNG\nDisallow: /opinion/\n";
      case HUGE -> HUGE;
      case DELAY_10, DELAY_30 ->
          "User-agent: *\nCrawl-delay: " + rules.delay().toSeconds() + "\nDisallow: /search\n";
      default -> "User-agent: *\nDisallow: /search\nDisallow: /private/*.pdf$\n";
    };
  }
}
