package org.minhchung.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the paragraphs of an article out of the blocks in its body. */
final class Paragraphs {
  private static final int SHORT = 40;

  /** Lines that belong to the page, not to the article, in the languages seen most. */
  private static final Pattern FURNITURE_LINE =
      Pattern.compile(
          "(?i)^(advertisement|anzeige|werbung|publicidad|publicité|iklan|quảng cáo|реклама|広告|广告"
              + "|share( this)?.{0,30}|tweet|print|e-?mail|comments?|kommentare?|loading\\W*"
              + "|read (more|also|next)\\b.*|also read\\b.*|see also\\b.*|related( (articles?|stories|posts?|news))?:?.{0,80}"
              + "|baca juga\\b.*|xem thêm\\b.*|đọc thêm\\b.*|lire aussi\\b.*|lesen sie auch\\b.*|mehr zum thema.*"
              + "|lee también\\b.*|читайте также.*|相关阅读.*|関連記事.*|관련기사.*"
              + "|(sign up|subscribe) (for|to|now|here)\\b.{0,120}|follow us\\b.{0,120}|skip to .{0,40}"
              + "|(photo|image|picture|foto|credit|source)( by| courtesy| credit)?\\s?[:©].{0,100}"
              + "|(©|\\(c\\)|copyright).{0,160}|all rights reserved.{0,80}|click here.{0,60}"
              + "|(published|updated|posted|last (updated|modified))( on)?:?\\s.{0,60}"
              + "|tags?:.*|filed under:?.*|topics:?|continue reading.{0,40}|story continues.{0,40}"
              + "|(by|von|par|por|oleh) [\\p{Lu}][\\p{L}.'-]+( [\\p{Lu}][\\p{L}.'-]+){0,3}"
              + "|\\d+ (comments?|shares?|likes?|views?|min(ute)?s? read))$");

  private Paragraphs() {}

  static List<String> of(List<Block> blocks, String title) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (isText(block) && !isTitle(block, title)) {
        kept.add(block);
      }
    }
    trim(kept);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      boolean leadsNowhere =
          kept.get(i).isHeading() && (i + 1 == kept.size() || kept.get(i + 1).isHeading());
      String text = kept.get(i).text();
      boolean repeated =
          !paragraphs.isEmpty() && paragraphs.get(paragraphs.size() - 1).equals(text);
      if (!leadsNowhere && !repeated) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  private static boolean isText(Block block) {
    if (FURNITURE_LINE.matcher(block.text()).matches()) {
      return false;
    }
    double density = block.linkDensity();
    if (block.isHeading()) {
      return density < 0.5;
    }
    return block.length() < SHORT ? density < 0.34 : density < 0.6;
  }

  private static boolean isTitle(Block block, String title) {
    return !title.isEmpty()
        && Math.abs(block.text().length() - title.length()) < 8
        && block
            .text()
            .toLowerCase(Locale.ROOT)
            .startsWith(title.toLowerCase(Locale.ROOT).substring(0, Math.min(title.length(), 30)));
  }

  /** Short lines before the first and after the last sentence are dates, names and buttons. */
  private static void trim(List<Block> blocks) {
    while (!blocks.isEmpty() && isFragment(blocks.get(0))) {
      blocks.remove(0);
    }
    while (!blocks.isEmpty() && isFragment(blocks.get(blocks.size() - 1))) {
      blocks.remove(blocks.size() - 1);
    }
  }

  private static boolean isFragment(Block block) {
    return block.length() < SHORT && !block.endsSentence() && !block.isListItem();
  }
}
