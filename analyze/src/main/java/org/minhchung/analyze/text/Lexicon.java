package org.minhchung.analyze.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word list that people can read and correct: lines {@code key: entry | entry}, where an indented
 * line goes on with the key above and {@code #} begins a comment line. A key may come back; its
 * entries add up.
 */
public final class Lexicon {
  private final String name;
  private final Map<String, List<String>> entries;

  private Lexicon(String name, Map<String, List<String>> entries) {
    this.name = name;
    this.entries = entries;
  }

  /**
   * Reads a list that lies beside a class.
   *
   * @throws IllegalArgumentException naming the resource and line that cannot be read
   */
  public static Lexicon beside(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no word list " + resource + " beside " + owner);
      }
      return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + resource + " cannot be read", e);
    }
  }

  /**
   * Reads a list from a file.
   *
   * @throws IllegalArgumentException naming the file and line that cannot be read
   */
  public static Lexicon of(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    }
  }

  static Lexicon read(String name, BufferedReader reader) throws IOException {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    String key = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String values = line;
      if (!Character.isWhitespace(line.charAt(0))) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
          throw new IllegalArgumentException(
              name + ", line " + number + ": expected \"key: entry | entry\", found " + line);
        }
        key = line.substring(0, colon);
        values = line.substring(colon + 2);
      } else if (key == null) {
        throw new IllegalArgumentException(
            name + ", line " + number + ": an indented line before the first key");
      }
      List<String> list = entries.computeIfAbsent(key, k -> new ArrayList<>());
      Arrays.stream(values.split("\\|"))
          .map(String::strip)
          .filter(entry -> !entry.isEmpty())
          .forEach(list::add);
    }
    return new Lexicon(name, entries);
  }

  /** The entries of a key, in the order of the list; empty where the key is not in it. */
  public List<String> get(String key) {
    return List.copyOf(entries.getOrDefault(key, List.of()));
  }

  /**
   * The one entry of a key.
   *
   * @throws IllegalArgumentException where there is none, or more
   */
  public String only(String key) {
    List<String> found = get(key);
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          name + ": expected one entry for " + key + ", found " + found);
    }
    return found.get(0);
  }

  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }
}
