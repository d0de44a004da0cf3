package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * The watched sites as their page shows them.
 *
 * @param states to filter by
 * @param choice what is filtered by
 * @param shown how many of them are shown, in words
 * @param total number of all sites
 * @param mostSilent whether so many are silent at once that the cause is more likely ours
 */
public record SitesView(
    List<QueueView.Choice> states,
    SiteChoice choice,
    List<Option> countries,
    List<Option> languages,
    List<Row> rows,
    int total,
    String shown,
    boolean mostSilent) {

  /** Something to choose, and how many sites have it. */
  public record Option(String value, String label, String count) {}

  /**
   * A site.
   *
   * @param edited whether it is not as the list of sources has it
   * @param state the CSS class of its state
   * @param stateName what the state is called
   * @param findings what is different, one sentence each
   * @param lastPage null before the first page
   * @param withoutDate share of the latest texts, or null where there are none
   * @param canaries what became of the known pages, or null where there are none
   * @param lengths of the latest texts, or null where there are none
   */
  public record Row(
      String href,
      String name,
      String country,
      String countryName,
      String languages,
      boolean edited,
      String state,
      String stateName,
      List<String> findings,
      Moment lastPage,
      String pages,
      String withoutDate,
      String canaries,
      boolean canaryMisread,
      Spark lengths) {}

  /**
   * Lengths as small columns, the oldest first.
   *
   * @param label the same in words
   */
  public record Spark(String label, List<Column> columns) {}

  /**
   * A page's column.
   *
   * @param height 0 to 20; 0 where no text was found
   */
  public record Column(int x, int height) {}
}
