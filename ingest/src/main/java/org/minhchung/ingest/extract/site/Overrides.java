package org.minhchung.ingest.extract.site;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.minhchung.ingest.extract.text.Address;

/**
 * Corrections of extraction for single sites, from a YAML file:
 *
 * <pre>{@code
 * sites:
 *   paper.example:            # and all hosts below it
 *     body: div.story         # CSS selectors
 *     title: h2.head
 *     date: span.when
 *     dateFormat: dd/MM/yyyy HH:mm
 *     zone: Asia/Ho_Chi_Minh  # of dates that state none
 *     remove: [div.promo]
 *     genres: {/y-kien/: opinion}
 * }</pre>
 *
 * <p>No site needs one; a host that is not in the file costs a look into a map.
 */
public final class Overrides {
  private static final String SHIPPED = "overrides.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, SiteRules> byHost;

  private Overrides(Map<String, SiteRules> byHost) {
    this.byHost = byHost;
  }

  /** No corrections at all. */
  public static Overrides none() {
    return new Overrides(Map.of());
  }

  /** The corrections that come with the program. */
  public static Overrides shipped() {
    try (InputStream in = Overrides.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing in the program");
      }
      return of(YAML.readTree(in), SHIPPED);
    } catch (IOException e) {
      throw new IllegalArgumentException(SHIPPED + " is not YAML: " + e.getMessage(), e);
    }
  }

  /**
   * The corrections in a file.
   *
   * @throws IllegalArgumentException naming file, site and key of what cannot be used
   */
  public static Overrides load(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("no file of extraction overrides at " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(YAML.readTree(in), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read as YAML: " + e.getMessage(), e);
    }
  }

  private static Overrides of(JsonNode root, String file) {
    Map<String, SiteRules> byHost = new HashMap<>();
    if (root == null || root.isMissingNode() || root.isNull()) {
      return new Overrides(byHost);
    }
    if (!root.isObject()) {
      throw new IllegalArgumentException(file + ": expected a map with the key 'sites'");
    }
    for (Iterator<String> keys = root.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!key.equals("sites")) {
        throw new IllegalArgumentException(file + ": unknown key '" + key + "', expected 'sites'");
      }
    }
    JsonNode sites = root.path("sites");
    if (!sites.isObject() && !sites.isNull() && !sites.isMissingNode()) {
      throw new IllegalArgumentException(file + ": 'sites' must map hosts to their rules");
    }
    sites
        .fields()
        .forEachRemaining(
            site -> {
              String key = site.getKey();
              SiteRules rules = new SiteRulesReader(file, key).read(site.getValue());
              if (byHost.put(ascii(key, file), rules) != null) {
                throw new IllegalArgumentException(
                    file + ": '" + key + "' is there twice, in other letters");
              }
            });
    return new Overrides(byHost);
  }

  private static String ascii(String host, String file) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": '" + host + "' is not a host name", e);
    }
  }

  /** As addresses name it in the file; one that no name can be is left as it is. */
  private static String ascii(String host) {
    if (host.chars().allMatch(c -> c < 128)) {
      return host;
    }
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return host; // no site has this name, so that no rules are found
    }
  }

  /** The rules for an address: of its host, or of the nearest domain above it. */
  public SiteRules forUrl(String url) {
    if (byHost.isEmpty()) {
      return SiteRules.NONE;
    }
    String host = ascii(Address.of(url).host());
    while (true) {
      SiteRules rules = byHost.get(host);
      int dot = host.indexOf('.');
      if (rules != null || dot < 0) {
        return rules == null ? SiteRules.NONE : rules;
      }
      host = host.substring(dot + 1);
    }
  }
}
