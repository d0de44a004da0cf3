package org.minhchung.alerts.desk.view;

import java.util.Collection;
import java.util.Optional;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;

/** The outlets of the source list, and how well their sites are read. */
public interface WatchedSites {

  /** All sources, in no order. */
  Collection<Source> all();

  /** A source by its id. */
  Optional<Source> get(String id);

  /** How well a source's site is read, or nothing before its first page. */
  Optional<SourceHealth> health(String id);
}
