package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What an instance did to watch a source in a stretch of time; keyed by source. A stretch that no
 * such event tells of was not watched, nor was one that is {@code overdue} or {@code failing}: what
 * it lacks is a gap in what we know and not a silence of the outlet. Several instances may watch
 * one source; their counts add up, and what one of them watched was watched.
 *
 * @param from when the stretch began
 * @param until when it ended
 * @param polls requests for its feeds, sitemaps and section pages that came to an end
 * @param failedPolls those among them that brought nothing usable
 * @param error of the last failed one, or null
 * @param found new pages that they listed
 * @param fetched pages that came
 * @param refused pages and feeds that the outlet refuses us (401, 402, 403, 451, robots.txt)
 * @param refusal the last reason, or null
 * @param overdue whether the instance did not watch the source all the same: none of its lists was
 *     asked, though one had long been due, or none of them is its to ask. False where it is missing
 * @param failing whether the instance asked and could see nothing: each of its lists of the source
 *     has failed for longer than it usually waits between two looks. False where it is missing
 */
public record SourceCoverage(
    String sourceId,
    Instant from,
    Instant until,
    int polls,
    int failedPolls,
    String error,
    int found,
    int fetched,
    int refused,
    String refusal,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean overdue,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean failing) {

  public SourceCoverage {
    Required.text(sourceId, "source of coverage");
    Required.value(from, "begin of coverage of " + sourceId);
    Required.value(until, "end of coverage of " + sourceId);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "coverage of " + sourceId + " ends at " + until + ", before it begins at " + from);
    }
    if (polls < 0 || failedPolls < 0 || found < 0 || fetched < 0 || refused < 0) {
      throw new IllegalArgumentException("coverage of " + sourceId + " counts less than nothing");
    }
  }
}
