package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * The page of one version of an article as it was served, beside what was read in it.
 *
 * @param back address of the story
 * @param export address of the story's evidence as a file
 * @param article what was read
 * @param versions of the article, with addresses of this view
 * @param absent why the page cannot be shown, or null
 * @param absentDetail what exactly, in English, or null
 * @param page what is known of the page, or null if it cannot be shown
 */
public record ServedView(
    String back,
    String export,
    ArticleView article,
    List<ArticleView.Version> versions,
    String absent,
    String absentDetail,
    Kept page) {

  /**
   * A page that is there.
   *
   * @param frame address of the page made harmless, or null if only its source can be shown
   * @param source address of its source as text
   * @param intact whether its hash is the one that the event tells
   * @param verified that as a sentence
   * @param decoded a sentence where the page was kept decoded, or null
   * @param facts names and values
   * @param head status and headers as served
   * @param request the same of the request, or null
   */
  public record Kept(
      String frame,
      String source,
      boolean intact,
      String verified,
      String decoded,
      List<Fact> facts,
      String head,
      String request) {}

  /** A name and a value; a time has a moment besides. */
  public record Fact(String name, String value, Moment at) {}
}
