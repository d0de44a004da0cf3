package org.minhchung.alerts.correction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.alerts.diff.TextKey;

/**
 * Finds the notice by which an outlet itself says that it corrected or withdrew an article. It must
 * stand at the article's head or foot and be new there, and either begin as such notices begin or
 * speak of the very article; a story about the correction of share prices has none.
 */
final class Notices {
  /** What a notice announces, the weightier last. */
  enum Kind {
    CORRECTION,
    RETRACTION
  }

  /**
   * A notice.
   *
   * @param leads whether it begins as such notices do, which is surer than speaking of the article
   * @param text its paragraph, shortened
   */
  record Notice(Kind kind, boolean leads, String text) {}

  private static final int EDGE = 4;
  private static final int LONGEST = 800;
  private static final int MOST_SHOWN = 500;
  private static final String AFTER_LEAD = ":：-–—―－|｜.]）)】》」』(（[";
  private static final String FILE = "notices.txt";

  private final Map<Kind, List<String>> leads = new EnumMap<>(Kind.class);
  private final Map<Kind, List<String>> says = new EnumMap<>(Kind.class);

  /** Reads the words that come with the program. */
  Notices() {
    for (Kind kind : Kind.values()) {
      leads.put(kind, new ArrayList<>());
      says.put(kind, new ArrayList<>());
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Notices.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private void read(String line) {
    String[] parts = line.split(" ", 3);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    Map<Kind, List<String>> words =
        switch (parts[1]) {
          case "lead" -> leads;
          case "says" -> says;
          default -> throw new IllegalArgumentException(FILE + ": neither lead nor says: " + line);
        };
    Arrays.stream(parts[2].split("\\|")).map(Notices::plain).forEach(words.get(kind)::add);
  }

  /**
   * The weightiest notice that stands in a text and not in the one before, title first.
   *
   * @param title of the newer version; a notice may stand before it
   */
  Optional<Notice> newIn(String oldTitle, String before, String title, String after) {
    Set<String> known = before.lines().map(TextKey::of).collect(Collectors.toSet());
    known.add(TextKey.of(oldTitle));
    List<String> paragraphs =
        new ArrayList<>(after.lines().filter(line -> !line.isBlank()).toList());
    int size = paragraphs.size();
    if (size > 2 * EDGE) {
      paragraphs.subList(EDGE, size - EDGE).clear();
    }
    paragraphs.add(0, title);
    Notice found = null;
    for (String paragraph : paragraphs) {
      if (paragraph.length() <= LONGEST && !known.contains(TextKey.of(paragraph))) {
        Notice notice = of(paragraph);
        if (notice != null && (found == null || weight(notice) > weight(found))) {
          found = notice;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private Notice of(String paragraph) {
    String text = plain(paragraph);
    String shown =
        paragraph.length() <= MOST_SHOWN ? paragraph : paragraph.substring(0, MOST_SHOWN) + "…";
    for (Kind kind : List.of(Kind.RETRACTION, Kind.CORRECTION)) {
      if (leads.get(kind).stream().anyMatch(lead -> leads(text, lead))) {
        return new Notice(kind, true, shown.strip());
      }
    }
    for (Kind kind : List.of(Kind.RETRACTION, Kind.CORRECTION)) {
      if (says.get(kind).stream().anyMatch(text::contains)) {
        return new Notice(kind, false, shown.strip());
      }
    }
    return null;
  }

  private static int weight(Notice notice) {
    return notice.kind().ordinal() * 2 + (notice.leads() ? 1 : 0);
  }

  /** Whether a paragraph begins with some words as with a label. */
  private static boolean leads(String text, String lead) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (!text.startsWith(lead, start)) {
      return false;
    }
    int end = start + lead.length();
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at == text.length()) {
      return true;
    }
    boolean compound =
        text.charAt(end) == '-'
            && end + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(end + 1));
    // a date in brackets often stands between the label and its colon
    return !compound && AFTER_LEAD.indexOf(text.charAt(at)) >= 0;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u00a0', ' ')
        .strip();
  }
}
