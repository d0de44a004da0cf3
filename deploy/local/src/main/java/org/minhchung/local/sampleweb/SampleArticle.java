package org.minhchung.local.sampleweb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An article written for the sample web.
 *
 * @param slug name of its file
 * @param language BCP-47, null for the outlet's own
 * @param at when it appears, relative to the start of the sample web
 * @param expect what a careful reader finds in it
 * @param wireOf {@code outlet/slug} of the story that it copies, or null
 * @param correction what replaces it later, or null
 * @param body paragraphs separated by blank lines
 */
public record SampleArticle(
    String slug,
    String title,
    String summary,
    String section,
    String genre,
    String byline,
    String language,
    Duration at,
    String caption,
    Expectation expect,
    String wireOf,
    Correction correction,
    String body) {

  /**
   * What a careful reader finds.
   *
   * @param role asserts, debunks, reports, criticism, opinion, satire or other
   * @param claim id of the claim it is about, or null
   * @param sentence the sentence that asserts it, or null
   */
  public record Expectation(String role, String claim, String sentence) {

    /** Whether the article should be flagged. */
    public boolean flagged() {
      return role.equals("asserts");
    }
  }

  /**
   * A text that replaces the article.
   *
   * @param after how long after the start
   */
  public record Correction(Duration after, String title, String body) {}

  /** A part of the body. */
  public record Block(Kind kind, String text) {
    enum Kind {
      PARAGRAPH,
      QUOTATION,
      HEADING
    }

    public boolean heading() {
      return kind == Kind.HEADING;
    }

    public boolean quotation() {
      return kind == Kind.QUOTATION;
    }
  }

  /** The same article with its text corrected. */
  SampleArticle corrected() {
    return new SampleArticle(
        slug,
        correction.title() == null ? title : correction.title(),
        summary,
        section,
        genre,
        byline,
        language,
        at,
        caption,
        new Expectation("other", expect.claim(), null),
        wireOf,
        null,
        correction.body());
  }

  /** The body in its parts. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (String part : body.strip().split("\\n\\s*\\n")) {
      String text = part.strip().replaceAll("\\s*\\n>?\\s*", " ");
      if (text.startsWith("## ")) {
        blocks.add(new Block(Block.Kind.HEADING, text.substring(3)));
      } else if (text.startsWith("> ")) {
        blocks.add(new Block(Block.Kind.QUOTATION, text.substring(2)));
      } else if (!text.isEmpty()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, text));
      }
    }
    return blocks;
  }
}
