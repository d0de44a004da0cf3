package org.minhchung.ingest.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The data that a page carries in scripts for other scripts to draw: whole scripts of JSON, values
 * given to a well-known variable, and the rows that Next.js pushes, of which some are texts that
 * others refer to as {@code $} and their name.
 */
public final class ScriptData {
  private static final Pattern STATE =
      Pattern.compile(
          "(?:Fusion\\.globalContent|__(?:INITIAL|PRELOADED|APOLLO)_STATE__|__NUXT__)\\s*=\\s*"
              + "(?=\\{)");
  private static final int MAX_ROWS = 5_000;
  private static final String PUSH = "__next_f.push(";
  private static final Pattern ROW = Pattern.compile("([0-9a-f]{1,6}):(?:T([0-9a-f]{1,6}),)?");

  private final List<JsonNode> roots = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  private ScriptData() {}

  /** What a page's scripts hold. */
  static ScriptData of(List<Element> scripts) {
    ScriptData found = new ScriptData();
    StringBuilder pushed = new StringBuilder();
    for (Element script : scripts) {
      String data = script.data();
      Matcher state = STATE.matcher(data);
      if (script.attr("type").endsWith("json")) {
        found.roots.addAll(JsonBlocks.values(data));
      } else if (data.contains(PUSH)) {
        int from = data.indexOf(PUSH) + PUSH.length();
        for (JsonNode row : JsonBlocks.values(data.substring(from))) {
          pushed.append(row.path(1).asText(""));
        }
      } else if (state.find()) {
        found.roots.addAll(JsonBlocks.values(data.substring(state.end())));
      }
    }
    found.rows(pushed.toString());
    return found;
  }

  /** Rows end with a line, but those of text after as many bytes as they say. */
  private void rows(String pushed) {
    Matcher row = ROW.matcher(pushed);
    int at = 0;
    for (int rows = 0;
        rows < MAX_ROWS && at < pushed.length() && row.region(at, pushed.length()).lookingAt();
        rows++) {
      int end;
      if (row.group(2) == null) {
        int line = pushed.indexOf('\n', row.end());
        end = line < 0 ? pushed.length() : line;
        roots.addAll(JsonBlocks.values(pushed.substring(row.end(), end)));
        end++;
      } else {
        end = afterBytes(pushed, row.end(), Integer.parseInt(row.group(2), 16));
        texts.put('$' + row.group(1), pushed.substring(row.end(), end));
      }
      at = end;
    }
  }

  private static int afterBytes(String text, int from, int bytes) {
    int at = from;
    int left = bytes;
    while (at < text.length() && left > 0) {
      int c = text.codePointAt(at);
      left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      at += Character.charCount(c);
    }
    return at;
  }

  /** The values, in the order of the scripts. */
  public List<JsonNode> roots() {
    return roots;
  }

  /** The text that a value is or refers to; empty where it is none. */
  public String text(JsonNode value) {
    String text = value.isTextual() ? value.asText() : "";
    return texts.getOrDefault(text, text);
  }
}
