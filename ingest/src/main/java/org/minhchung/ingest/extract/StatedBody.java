package org.minhchung.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * The article's text as its JSON-LD states it. It seldom has paragraphs, but it tells which blocks
 * of the page are the article's.
 */
final class StatedBody {
  private static final int WORTHWHILE = 200;
  private static final int CONVINCING = 600;
  private static final int TELLING = 20;
  private static final double NEARLY_ALL = 0.8;

  private final String text;
  private final String bare;

  private StatedBody(String text) {
    this.text = text;
    this.bare = bare(text);
  }

  /** What the article's {@code articleBody} states; may be empty. */
  static StatedBody of(String articleBody) {
    if (articleBody == null) {
      return new StatedBody("");
    }
    String html =
        articleBody.replaceAll("(?i)</p>|<br\\s*/?>", "\n").replaceAll("\\R+", "<br><br>");
    return new StatedBody(
        Blocks.of(Jsoup.parse(html).body()).stream()
            .map(Block::text)
            .collect(Collectors.joining("\n")));
  }

  String text() {
    return text;
  }

  /** Whether it says so much more than the page shows that the page must be a teaser. */
  boolean exceeds(String seen) {
    return text.length() >= WORTHWHILE && seen.length() < text.length() / 2;
  }

  /**
   * The blocks from the first to the last that it states, or all of them where it does not cover
   * the page or is itself a teaser.
   */
  List<Block> span(List<Block> blocks) {
    if (text.length() < CONVINCING || text.endsWith("…") || text.endsWith("...")) {
      return blocks;
    }
    int first = -1;
    int last = -1;
    int covered = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String block = bare(blocks.get(i).text());
      if (block.length() >= TELLING && bare.contains(block)) {
        first = first < 0 ? i : first;
        last = i;
        covered += block.length();
      }
    }
    return covered >= bare.length() * NEARLY_ALL ? blocks.subList(first, last + 1) : blocks;
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
