package org.minhchung.ingest.extract.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.minhchung.ingest.extract.text.PlainText;

/** The words beside a date that tell whether it is of publication or of a change. */
enum DateLabels {
  PUBLISHED,
  UPDATED,
  NONE;

  private static final int NEAR = 24;
  private static final int LEVELS = 3;
  private static final int MAX_TEXT = 200;
  private static final Evaluator OTHERS = QueryParser.parse("time, h1");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String OF_CHANGE =
      "(?:last |letzte )?(?:updated?|modified|edited|aktualisiert|geändert"
          + "|mis à jour|mise à jour|modifié|actualizado|actualización|modificado|atualizado"
          + "|aggiornato|diperbarui|dikemas ?kini|bijgewerkt|güncelle|обновлен|изменен|оновлено"
          + "|cập nhật|更新|最終更新|修改|수정|업데이트|최종|อัปเดต|อัพเดต|แก้ไข|تحديث|آخر تحديث"
          + "|zaktualizowan)";
  private static final Pattern CHANGE = Pattern.compile(OF_CHANGE, FLAGS);
  private static final Pattern BEGINS_WITH_CHANGE = Pattern.compile("^\\W{0,3}" + OF_CHANGE, FLAGS);
  private static final Pattern PUBLICATION =
      Pattern.compile(
          "publish|posted|veröffentlicht|erschienen|publié|publicad|pubblicat|diterbitkan"
              + "|dipublikasikan|gepubliceerd|yayın|опубликован|опубліковано|đăng|xuất bản|发布|發布"
              + "|發佈|公開|掲載|입력|등록|เผยแพร่|نشر|opublikowan",
          FLAGS);

  /** Whether a text begins by saying that its date is of a change. */
  static boolean isOfChange(String text) {
    return BEGINS_WITH_CHANGE.matcher(text).find();
  }

  /** What stands right before a node, though not before another date or a heading. */
  static DateLabels before(Node node) {
    StringBuilder text = new StringBuilder();
    Node at = node;
    for (int level = 0; level < LEVELS && at != null; level++) {
      for (Node beside = at.previousSibling(); beside != null; beside = beside.previousSibling()) {
        if (beside instanceof TextNode leaf) {
          text.insert(0, leaf.getWholeText());
        } else if (beside instanceof Element element) {
          if (isOfAnother(element)) {
            return of(text.toString());
          }
          text.insert(0, ' ' + PlainText.of(element, MAX_TEXT) + ' ');
        }
        if (!text.toString().isBlank()) {
          return of(text.toString());
        }
      }
      at = at.parent();
    }
    return NONE;
  }

  private static boolean isOfAnother(Element element) {
    return element.nameIs("time")
        || isHeading(element)
        || (element.childNodeSize() > 0 && element.selectFirst(OTHERS) != null);
  }

  /** Whether an element is a heading of any rank. */
  static boolean isHeading(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> true;
      default -> false;
    };
  }

  /** What the last words of a text say. */
  private static DateLabels of(String before) {
    String text = before.strip();
    String end = text.substring(Math.max(0, text.length() - NEAR));
    int change = last(CHANGE, end);
    int publication = last(PUBLICATION, end);
    return change < 0 && publication < 0 ? NONE : change > publication ? UPDATED : PUBLISHED;
  }

  private static int last(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    int last = -1;
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }
}
