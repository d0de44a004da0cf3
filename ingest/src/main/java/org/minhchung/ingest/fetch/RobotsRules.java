package org.minhchung.ingest.fetch;

import java.time.Duration;
import java.util.List;

/**
 * The rules of one robots.txt that concern us. The longest rule that matches a path decides, an
 * allowing one among equals; where none matches, the path is allowed (RFC 9309, 2.2.2).
 */
final class RobotsRules {
  static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Duration.ZERO);

  /** Comparisons after which a file is taken for an attempt to keep us busy: some 20 ms. */
  private static final int MAX_STEPS = 10_000_000;

  /**
   * One line of the file.
   *
   * @param path normalised as {@link RobotsPath} does it
   * @param query as {@code path}, with the escapes of its query undone
   */
  record Rule(boolean allow, String path, String query) {}

  private final List<Rule> rules;
  private final Duration crawlDelay;

  RobotsRules(List<Rule> rules, Duration crawlDelay) {
    this.rules = List.copyOf(rules);
    this.crawlDelay = crawlDelay;
  }

  /** What the file asks for between two requests, or zero. */
  Duration crawlDelay() {
    return crawlDelay;
  }

  /** Memory that the rules need, roughly, in bytes. */
  int weight() {
    int weight = 200;
    for (Rule rule : rules) {
      weight += 120 + rule.path().length();
    }
    return weight;
  }

  /**
   * Whether a path may be asked for.
   *
   * @param target path and query as they stand in a request line
   */
  boolean allows(String target) {
    String path = RobotsPath.ofUrl(target);
    if (path.equals("/robots.txt")) {
      return true;
    }
    String query = RobotsPath.queryOfUrl(path);
    RobotsMatch match = new RobotsMatch(MAX_STEPS);
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.path().length();
      boolean matters = length > longest || length == longest && rule.allow() && !allowed;
      if (matters && (match.matches(rule.path(), path) || match.matches(rule.query(), query))) {
        longest = length;
        allowed = rule.allow();
      }
      if (match.isExhausted()) {
        return false;
      }
    }
    return allowed;
  }
}
