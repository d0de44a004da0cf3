package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.Scripts;

/**
 * The text of an article.
 *
 * @param text paragraphs separated by one newline
 * @param quotations which of them, from 0, the page sets apart as somebody else's words
 * @param method which evidence it rests on: {@code json-ld}, {@code semantic}, {@code density},
 *     {@code script} or {@code none}
 */
public record BodyText(String text, List<Integer> quotations, String method) {
  /** Characters of text that an article keeps, so that its event fits into a Kafka record. */
  public static final int MAX_TEXT = 300_000;

  private static final int LITTLE = 250;
  private static final double MOST = 0.5;
  private static final double LITTLE_BEFORE = 0.25;

  /** Reads the text; leaves the document as it is. */
  public static BodyText of(PageView page, String title) {
    return new Reading(page, title).read();
  }

  /** What is the same for a first and a second, less trusting reading of a page. */
  private static final class Reading {
    private final PageView view;
    private final Outline page;
    private final Names names;
    private final List<Block> all;
    private final StatedBody stated;
    private final String title;
    private final int titleHeading;
    private final Standfirst standfirst;

    Reading(PageView view, String title) {
      Document document = view.document();
      Element body = document.body();
      this.view = view;
      this.page = OutlineWalk.of(body == null ? document : body, view.elements());
      this.names = new Names(page);
      this.all = Block.of(page, new BitSet());
      this.stated = StatedBody.of(view.jsonLd().articleText("articleBody"));
      this.title = title;
      this.titleHeading = TitleHeading.of(page, title);
      this.standfirst =
          new Standfirst(
              page,
              names,
              Stream.of(
                      view.meta().first("og:description"),
                      view.meta().first("description"),
                      view.jsonLd().articleText("description"))
                  .filter(Objects::nonNull)
                  .toList());
    }

    BodyText read() {
      BodyText text = read(true);
      if (Scripts.length(text.text()) >= LITTLE) {
        return text;
      }
      // Next to nothing: perhaps the article itself stands under a name that furniture has.
      BodyText second = read(false);
      boolean isMuchMore =
          Scripts.length(second.text()) >= LITTLE
              && second.text().length() > 2 * text.text().length();
      BodyText shown = isMuchMore ? second : text;
      if (Scripts.length(shown.text()) >= LITTLE) {
        return shown;
      }
      StatedBody drawn = StatedBody.of(DrawnText.of(view.scriptData(), title));
      return drawn.exceeds(shown.text()) ? new BodyText(drawn.text(), List.of(), "script") : shown;
    }

    /** After the headline, where the element holds it and nearly all of its text comes after. */
    private int textBegins(List<Block> blocks, int element) {
      if (titleHeading < 0 || !page.contains(element, titleHeading)) {
        return 0;
      }
      int after = page.endRun(titleHeading);
      long before = 0;
      long whole = 0;
      for (Block block : blocks) {
        if (page.contains(element, block.container()) && block.linkDensity() < 0.5) {
          whole += block.length();
          before += block.firstRun() < after ? block.length() : 0;
        }
      }
      return before < whole * LITTLE_BEFORE ? after : 0;
    }

    private BodyText read(boolean trustNames) {
      BitSet furniture = Furniture.of(page, names, all, trustNames);
      List<Block> blocks = Block.of(page, furniture);
      BodyChoice.Choice choice = BodyChoice.of(page, names, furniture, blocks, titleHeading);
      List<Line> lines = new ArrayList<>();
      int from = textBegins(blocks, choice.element());
      for (Block block : blocks) {
        if (block.firstRun() >= from && choice.holds(page, block.container())) {
          lines.add(Line.of(block, page, furniture));
        }
      }
      List<Line> kept = Paragraphs.of(Strays.leaveOut(page, stated.span(lines)), title);
      List<String> paragraphs = new ArrayList<>();
      kept.forEach(line -> paragraphs.add(line.text()));
      if (!kept.isEmpty()) {
        int firstRun = kept.get(0).block().firstRun();
        paragraphs.addAll(0, standfirst.of(all, furniture, titleHeading, firstRun, kept));
      }
      List<Integer> quotations = quotations(kept, paragraphs.size() - kept.size());
      String seen = String.join("\n", paragraphs);
      if (stated.exceeds(seen)) {
        // the page shows less than it states: a teaser before a wall, or a page built by scripts
        return new BodyText(stated.text(), List.of(), "json-ld");
      }
      String method = seen.isEmpty() ? "none" : choice.stated() ? "semantic" : "density";
      return new BodyText(seen, quotations, method);
    }

    /** Where most of a text is in quotations, they only indent it. */
    private static List<Integer> quotations(List<Line> lines, int before) {
      List<Integer> quotations = new ArrayList<>();
      int quoted = 0;
      int all = 0;
      for (int i = 0; i < lines.size(); i++) {
        all += lines.get(i).length();
        if (lines.get(i).isQuotation()) {
          quoted += lines.get(i).length();
          quotations.add(before + i);
        }
      }
      return quoted > all * MOST ? List.of() : quotations;
    }
  }
}
