package org.minhchung.ingest.extract.body;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.minhchung.ingest.extract.page.PageParser;
import org.minhchung.ingest.extract.text.Bare;

/**
 * The article's text as its JSON-LD states it. It seldom has paragraphs, but it tells which blocks
 * of the page are the article's.
 */
final class StatedBody {
  private static final int FEW_ELEMENTS = 64;
  private static final int WORTHWHILE = 200;
  private static final int CONVINCING = 600;
  private static final int TELLING = 20;
  private static final double NEARLY_ALL = 0.8;

  /** Characters that may be compared, for a page may state much and hold many blocks. */
  private static final long MAX_WORK = 100_000_000;

  private static final Pattern END_OF_LINE = Pattern.compile("(?i)</p>|<br\\s*/?>");
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R+");

  private final String text;
  private final String bare;

  private StatedBody(String text) {
    this.text = text;
    this.bare = Bare.of(text);
  }

  /** What the article's {@code articleBody} states; may be empty. */
  static StatedBody of(String articleBody) {
    if (articleBody == null) {
      return new StatedBody("");
    }
    String cut = articleBody.substring(0, Math.min(articleBody.length(), BodyText.MAX_TEXT));
    boolean isMarkedUp = cut.indexOf('<') >= 0 || cut.indexOf('&') >= 0;
    return new StatedBody(isMarkedUp ? fromHtml(cut) : fromLines(cut));
  }

  private static String fromLines(String articleBody) {
    return articleBody
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String fromHtml(String articleBody) {
    String html =
        PARAGRAPH_BREAK
            .matcher(END_OF_LINE.matcher(articleBody).replaceAll("\n"))
            .replaceAll("<br><br>");
    Document document = PageParser.parse(PageParser.bounded(html), "");
    Outline outline = OutlineWalk.of(document.body(), FEW_ELEMENTS);
    BitSet nothing = new BitSet();
    StringBuilder text = new StringBuilder();
    for (Block block : Block.of(outline, nothing)) {
      text.append(text.length() == 0 ? "" : "\n").append(block.text(outline, nothing));
    }
    return text.toString();
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
  List<Line> span(List<Line> blocks) {
    if (text.length() < CONVINCING
        || (long) bare.length() * blocks.size() > MAX_WORK
        || text.endsWith("…")
        || text.endsWith("...")) {
      return blocks;
    }
    int first = -1;
    int last = -1;
    int covered = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String block = Bare.of(blocks.get(i).text());
      if (block.length() >= TELLING && bare.contains(block)) {
        first = first < 0 ? i : first;
        last = i;
        covered += block.length();
      }
    }
    return covered >= bare.length() * NEARLY_ALL ? blocks.subList(first, last + 1) : blocks;
  }
}
