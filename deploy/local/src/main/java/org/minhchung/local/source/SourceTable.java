package org.minhchung.local.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/** Sources as a table or as JSON. */
public final class SourceTable {
  private static final String ROW = "%-32s %-2s %-12s %5s %5s %5s %-8s %-12s %s%n";

  private final Function<Source, Standing> standings;
  private final Instant now;

  /**
   * A table.
   *
   * @param standings null for a source of which nothing is known
   */
  public SourceTable(Function<Source, Standing> standings, Instant now) {
    this.standings = standings;
    this.now = now;
  }

  /** The table; names stand last, for their letters are of different widths. */
  public String text(Collection<Source> sources) {
    StringBuilder out =
        new StringBuilder(
            ROW.formatted(
                "ID", "CC", "LANGUAGES", "FEEDS", "MAPS", "PAGES", "STATE", "LAST HAD", "NAME"));
    for (Source source : sources) {
      Standing standing = standings.apply(source);
      out.append(
          ROW.formatted(
              source.id(),
              source.country() == null ? "-" : source.country(),
              source.languages().isEmpty() ? "-" : String.join(",", source.languages()),
              source.feeds().size(),
              source.sitemaps().size(),
              source.sections().size(),
              standing == null ? (source.enabled() ? "on" : "off") : standing.state(),
              standing == null ? "-" : ago(standing.lastSuccess()),
              source.name() + (source.editedBy() == null ? "" : " [edited]") + failing(standing)));
    }
    return out.toString();
  }

  /** An array with the fields of each source and how it fares. */
  public String json(Collection<Source> sources) {
    ArrayNode array = Json.mapper().createArrayNode();
    for (Source source : sources) {
      ObjectNode node = Json.mapper().valueToTree(source);
      node.remove("listHash");
      Standing standing = standings.apply(source);
      if (standing != null) {
        node.setAll((ObjectNode) Json.mapper().valueToTree(standing));
      }
      array.add(node);
    }
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(array);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sources have no JSON form", e);
    }
  }

  private String failing(Standing standing) {
    if (standing == null || standing.failing().isEmpty()) {
      return "";
    }
    Standing.Failing worst = standing.failing().get(0);
    return String.format(
        Locale.ROOT,
        " [%d failing since %s: %s]",
        standing.failing().size(),
        worst.since() == null ? "the first attempt" : ago(worst.since()),
        worst.error() == null ? "no reason known" : worst.error());
  }

  private String ago(Instant then) {
    if (then == null) {
      return "never";
    }
    Duration since = Duration.between(then, now);
    if (since.toHours() >= 48) {
      return since.toDays() + " d ago";
    }
    return since.toMinutes() >= 120
        ? since.toHours() + " h ago"
        : Math.max(0, since.toMinutes()) + " min ago";
  }
}
