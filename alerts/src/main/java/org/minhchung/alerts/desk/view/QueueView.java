package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * The queue as its page shows it.
 *
 * @param query what the reader searches the queue for; empty for nothing
 * @param kept chosen values that the search form must carry along
 * @param total number of stories that pass the filters
 * @param narrowed whether filters hide something
 * @param next address of the next page, or null on the last one
 * @param first address of the first page, or null on it
 * @param news address to ask whether there is more by now
 */
public record QueueView(
    String query,
    List<Kept> kept,
    List<Group> filters,
    List<Choice> sorts,
    List<Row> rows,
    long total,
    boolean narrowed,
    String next,
    String first,
    String news) {

  /** A parameter of the address. */
  public record Kept(String name, String value) {}

  /**
   * Values of one kind to filter by.
   *
   * @param folded whether the values are hidden until the reader asks for them
   */
  public record Group(String label, boolean folded, List<Choice> choices) {}

  /**
   * Something to choose.
   *
   * @param count how many stories it would show, or null where that is not counted
   * @param href where choosing it, or taking it back, leads
   */
  public record Choice(String label, String count, String href, boolean chosen) {}

  /**
   * A story.
   *
   * @param kind the CSS class of the rule at its left
   * @param percent the score in hundredths, for the bar
   * @param voice in whose voice the sentence speaks, or null
   * @param claim in the reader's language, or null
   * @param quote the sentence, or the title where there is no sighting
   * @param others such as {@code +7 outlets in 3 countries}, or null
   * @param why the arithmetic in one line, or null
   * @param observed what became of the article, or null
   * @param assignee who has taken it, or null
   */
  public record Row(
      String href,
      String kind,
      String kindLabel,
      String score,
      int percent,
      String heading,
      String voice,
      Foreign claim,
      Foreign quote,
      String outlet,
      String country,
      String countryName,
      String others,
      Moment firstSeen,
      String why,
      String observed,
      String state,
      String stateLabel,
      String assignee) {}
}
