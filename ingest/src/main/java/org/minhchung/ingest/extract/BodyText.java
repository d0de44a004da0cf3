package org.minhchung.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of an article and which evidence it rests on.
 *
 * @param text paragraphs separated by one newline
 * @param method see {@link Extraction#method()}
 */
record BodyText(String text, String method) {
  private static final int LITTLE = 250;

  /**
   * Reads the text; takes furniture out of the document, so it comes after all other evidence.
   *
   * @param again parses the page once more, for a second reading that trusts less
   */
  static BodyText of(PageView page, String title, Supplier<Document> again) {
    BodyText text = read(page.document(), page.jsonLd(), title, true);
    if (Scripts.length(text.text()) >= LITTLE) {
      return text;
    }
    // Next to nothing: perhaps the article itself stands under a name that furniture has.
    BodyText second = read(again.get(), page.jsonLd(), title, false);
    boolean isMuchMore =
        Scripts.length(second.text()) >= LITTLE
            && second.text().length() > 2 * text.text().length();
    return isMuchMore ? second : text;
  }

  private static BodyText read(Document document, JsonLd jsonLd, String title, boolean trustNames) {
    StatedBody stated = StatedBody.of(jsonLd.articleText("articleBody"));
    Element root = document.body() == null ? document : document.body();
    List<Element> aroundTitle = aroundTitle(root, title);
    Boilerplate.prune(root, trustNames);
    List<Block> blocks = Blocks.of(root);
    BodyChoice.Choice choice = BodyChoice.of(root, blocks, aroundTitle);
    List<Block> inside = blocks.stream().filter(b -> b.isInside(choice.element())).toList();
    String seen = String.join("\n", Paragraphs.of(stated.span(inside), title));
    if (stated.exceeds(seen)) {
      // the page shows less than it states: a teaser before a wall, or a page built by scripts
      return new BodyText(stated.text(), "json-ld");
    }
    return new BodyText(seen, seen.isEmpty() ? "none" : choice.stated() ? "semantic" : "density");
  }

  private static List<Element> aroundTitle(Element root, String title) {
    String wanted = title.toLowerCase(Locale.ROOT);
    return root.getElementsByTag("h1").stream()
        .filter(h -> !wanted.isEmpty() && h.text().toLowerCase(Locale.ROOT).strip().equals(wanted))
        .findFirst()
        .map(h -> List.<Element>copyOf(h.parents()))
        .orElse(List.of());
  }
}
