package org.minhchung.local.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceYaml;
import org.minhchung.events.source.SourceYamlWriter;

/**
 * The lines of a YAML list of sources, of which single entries can be replaced, so that comments
 * and the order of the rest stay. An entry begins with a hyphen at the beginning of a line; blank
 * lines and comments before the next one belong to that.
 */
final class SourceText {
  private static final Pattern START = Pattern.compile("-(\\s.*)?");
  private static final Pattern LAST_COMMENT = Pattern.compile("^- \\{.*\\}(\\s+#.*)$");
  private static final Pattern WITHOUT_ENTRIES = Pattern.compile("\\s*|\\s*\\[\\s*\\]\\s*");

  private final List<String> lines;
  private final List<String> comments = new ArrayList<>();

  SourceText(String yaml) {
    lines =
        new ArrayList<>(
            WITHOUT_ENTRIES.matcher(yaml).matches() ? List.of() : yaml.lines().toList());
    lines.removeIf(line -> line.strip().equals("[]"));
  }

  /** Where an entry stands; {@code end} is the line after it. */
  private record Place(int start, int end) {}

  /** Puts an entry in place of the one with its id, or at the end. */
  void put(Source source) {
    String line = SourceYamlWriter.line(source);
    Place place = place(source.id());
    if (place == null) {
      lines.add(line);
      return;
    }
    List<String> old = lines.subList(place.start(), place.end());
    Matcher last = LAST_COMMENT.matcher(old.get(0));
    boolean isOneLine = old.size() == 1;
    if (!isOneLine && old.stream().anyMatch(each -> each.strip().startsWith("#"))) {
      comments.add(source.id());
    }
    String comment = isOneLine && last.matches() ? last.group(1) : "";
    old.clear();
    lines.add(place.start(), line + comment);
  }

  /** Takes an entry out. */
  void remove(String id) {
    Place place = place(id);
    if (place != null) {
      lines.subList(place.start(), place.end()).clear();
    }
  }

  /** Ids of the entries within which comments were lost. */
  List<String> comments() {
    return List.copyOf(comments);
  }

  private Place place(String id) {
    for (int start = 0; start < lines.size(); start++) {
      if (START.matcher(lines.get(start)).matches()) {
        int end = end(start);
        String entry = String.join("\n", lines.subList(start, end));
        if (entry.contains(id)
            && SourceYaml.read(entry).sources().stream().anyMatch(s -> s.id().equals(id))) {
          return new Place(start, end);
        }
      }
    }
    return null;
  }

  private int end(int start) {
    int end = start + 1;
    while (end < lines.size() && !START.matcher(lines.get(end)).matches()) {
      end++;
    }
    while (end > start + 1
        && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
      end--;
    }
    return end;
  }

  @Override
  public String toString() {
    boolean hasEntries = lines.stream().anyMatch(line -> START.matcher(line).matches());
    String text = String.join("\n", lines);
    return (text.isEmpty() ? "" : text + "\n") + (hasEntries ? "" : "[]\n");
  }
}
