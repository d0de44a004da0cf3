package org.minhchung.events.warc;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of names and values as WARC and HTTP have them, in their order and as often as they are.
 */
final class HeaderLines {
  private HeaderLines() {}

  /**
   * Where the block begins that an empty line sets off from the lines before.
   *
   * @return -1 where there is no empty line within the bytes
   */
  static int end(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        if (i + 1 < length && bytes[i + 1] == '\n') {
          return i + 2;
        }
        if (i + 2 < length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
          return i + 3;
        }
      }
    }
    return -1;
  }

  /** The first line. */
  static String first(byte[] bytes, int end, Charset charset) {
    return new String(bytes, 0, end, charset).lines().findFirst().orElse("");
  }

  /** The other lines; one that goes on in the next (folding) is put together. */
  static List<Map.Entry<String, String>> after(byte[] bytes, int end, Charset charset) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line : new String(bytes, 0, end, charset).lines().skip(1).toList()) {
      int colon = line.indexOf(':');
      boolean goesOn = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      if (goesOn && !headers.isEmpty() && !line.isBlank()) {
        Map.Entry<String, String> last = headers.remove(headers.size() - 1);
        headers.add(Map.entry(last.getKey(), last.getValue() + " " + line.strip()));
      } else if (colon > 0) {
        headers.add(Map.entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return headers;
  }

  static Optional<String> value(List<Map.Entry<String, String>> headers, String name) {
    return headers.stream()
        .filter(h -> h.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
