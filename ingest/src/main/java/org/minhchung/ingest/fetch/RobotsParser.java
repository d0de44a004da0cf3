package org.minhchung.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.ingest.fetch.RobotsRules.Rule;

/**
 * Reads robots.txt by RFC 9309: the rules of all groups that name us together, else those of all
 * groups for everybody. What is no rule, such as a sitemap between two user agents, changes
 * nothing. {@code Crawl-delay}, which the RFC does not know, is read as an extension.
 *
 * <p>Not the library's parser: its patterns match without going back, so that {@code /*b$} does not
 * match {@code /abb}, it guesses at index pages, and a file of 500 kB of {@code <} keeps it busy
 * for minutes.
 */
final class RobotsParser {
  /** The RFC's least; what a file has beyond it is not read. */
  static final int MAX_BYTES = 500 * 1024;

  private static final Pattern LINES = Pattern.compile("\r\n|\r|\n");
  private static final Pattern DELAY = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9}");
  private static final Set<String> USER_AGENT = Set.of("user-agent", "useragent", "user agent");
  private static final Set<String> DISALLOW =
      Set.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");

  private static final Set<String> SITEMAP = Set.of("sitemap", "site-map");

  private final String product;
  private final List<String> sitemaps = new ArrayList<>();
  private final Collected ours = new Collected();
  private final Collected everybodys = new Collected();
  private boolean namesUs;
  private boolean namesEverybody;
  private boolean inRules;

  private RobotsParser(String product) {
    this.product = product.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a file.
   *
   * @param body at most {@link #MAX_BYTES} of it
   * @param product the token by which rules may name us, without a version
   */
  static RobotsRules read(byte[] body, String product) {
    RobotsParser parser = parse(body, product);
    return (parser.ours.named ? parser.ours : parser.everybodys).rules();
  }

  /**
   * The sitemaps that a file names, as it writes them: for everybody, whatever group they stand in.
   *
   * @param body at most {@link #MAX_BYTES} of it
   */
  static List<String> sitemaps(byte[] body) {
    return List.copyOf(parse(body, "").sitemaps);
  }

  private static RobotsParser parse(byte[] body, String product) {
    RobotsParser parser = new RobotsParser(product);
    String text = text(body);
    if (body.length >= MAX_BYTES) {
      // the last line was cut, and "/" is quite another rule than "/private"
      text = text.substring(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    }
    for (String line : LINES.split(text)) {
      parser.line(line);
    }
    return parser;
  }

  private void line(String line) {
    int comment = line.indexOf('#');
    String record = comment < 0 ? line : line.substring(0, comment);
    int colon = record.indexOf(':');
    if (colon < 0) {
      return;
    }
    String key = record.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = record.substring(colon + 1).strip();
    if (USER_AGENT.contains(key)) {
      userAgent(value);
    } else if (key.equals("allow") || DISALLOW.contains(key)) {
      inRules = true;
      rule(key.equals("allow"), value);
    } else if (SITEMAP.contains(key) && !value.isEmpty()) {
      sitemaps.add(value);
    } else if (key.equals("crawl-delay") && DELAY.matcher(value).matches()) {
      delay(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)));
    }
  }

  private void userAgent(String value) {
    if (inRules) {
      inRules = false;
      namesUs = false;
      namesEverybody = false;
    }
    if (value.equals("*")) {
      namesEverybody = true;
    } else if (token(value).equals(product)) {
      namesUs = true;
      ours.named = true;
    }
  }

  /** The product token that a value begins with: names with a version are common, if wrong. */
  static String token(String value) {
    int end = 0;
    while (end < value.length() && isTokenCharacter(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isTokenCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
  }

  private void rule(boolean allow, String pattern) {
    if (pattern.isEmpty()) {
      return; // the shortest of all patterns, and says what holds anyway
    }
    String path = RobotsPath.ofRule(pattern);
    Rule rule = new Rule(allow, path, RobotsPath.queryOfRule(path));
    if (namesUs) {
      ours.rules.add(rule);
    }
    if (namesEverybody) {
      everybodys.rules.add(rule);
    }
  }

  private void delay(Duration delay) {
    if (namesUs) {
      ours.delay = longer(ours.delay, delay);
    }
    if (namesEverybody) {
      everybodys.delay = longer(everybodys.delay, delay);
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /** UTF-8; some files begin with a mark that says otherwise. */
  private static String text(byte[] body) {
    Charset charset = StandardCharsets.UTF_8;
    if (body.length >= 2 && body[0] == (byte) 0xff && body[1] == (byte) 0xfe) {
      charset = StandardCharsets.UTF_16LE;
    } else if (body.length >= 2 && body[0] == (byte) 0xfe && body[1] == (byte) 0xff) {
      charset = StandardCharsets.UTF_16BE;
    }
    String text = new String(body, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What was found for one of the two groups. */
  private static final class Collected {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean named;

    RobotsRules rules() {
      return new RobotsRules(rules, delay);
    }
  }
}
