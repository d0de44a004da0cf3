package org.minhchung.alerts.desk;

import java.util.Collection;
import java.util.Optional;
import org.minhchung.alerts.desk.view.WatchedSites;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;

/** The watched sites as the topics have them. */
record TableSites(LiveTable<Source> sources, LiveTable<SourceHealth> healths)
    implements WatchedSites {

  @Override
  public Collection<Source> all() {
    return sources.all().values();
  }

  @Override
  public Optional<Source> get(String id) {
    return sources.get(id);
  }

  @Override
  public Optional<SourceHealth> health(String id) {
    return healths.get(id);
  }
}
