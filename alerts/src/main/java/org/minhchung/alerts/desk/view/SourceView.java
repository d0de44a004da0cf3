package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * How a source is set, and who has set it so.
 *
 * @param revision sent back with what is done to it
 * @param kind in words
 * @param interval in words
 * @param editedBy null where it stands as the list of sources has it
 * @param overList whether it was edited away from what the list of sources says
 * @param edits the latest first
 * @param done what was just done, or null
 */
public record SourceView(
    String id,
    String href,
    boolean enabled,
    String revision,
    String kind,
    List<String> feeds,
    List<String> sitemaps,
    List<String> sections,
    String interval,
    String editedBy,
    Moment editedAt,
    boolean overList,
    List<Edit> edits,
    String done) {

  /**
   * What somebody did.
   *
   * @param made false where it was asked for, but the source is still as it was before
   */
  public record Edit(Moment at, String by, String what, boolean made, List<Change> changes) {}

  /** A setting that was changed; a side is empty where there was nothing. */
  public record Change(String field, String before, String after) {}
}
