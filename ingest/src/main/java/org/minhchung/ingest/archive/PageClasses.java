package org.minhchung.ingest.archive;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.minhchung.events.warc.MovedRecords.Place;

/** Tells what pages are evidence of. */
@FunctionalInterface
public interface PageClasses {
  /**
   * Looks up pages.
   *
   * @param files those whose pages are asked for, as the articles' events name them
   * @param since nothing in these files is older
   * @return the classes of every page that an article was read in, none where it is none but {@link
   *     PageClass#OTHER}; a page that is missing is unknown
   * @throws IllegalStateException when not everything could be read that could tell; then nothing
   *     may be removed
   */
  Map<Place, Set<PageClass>> of(Set<String> files, Instant since);
}
