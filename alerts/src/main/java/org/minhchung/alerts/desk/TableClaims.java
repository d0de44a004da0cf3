package org.minhchung.alerts.desk;

import java.util.Collection;
import java.util.Optional;
import org.minhchung.alerts.desk.view.KnownClaims;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Claim;

/** The claim catalogue as its topic has it now. */
record TableClaims(LiveTable<Claim> table) implements KnownClaims {

  @Override
  public Optional<Claim> get(String id) {
    return table.get(id);
  }

  @Override
  public Collection<Claim> all() {
    return table.all().values();
  }
}
