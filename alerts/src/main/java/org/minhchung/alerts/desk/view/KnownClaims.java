package org.minhchung.alerts.desk.view;

import java.util.Collection;
import java.util.Optional;
import org.minhchung.events.Claim;

/** The claim catalogue as the desk reads it. */
public interface KnownClaims {

  /** A claim by its id. */
  Optional<Claim> get(String id);

  /** All claims, in no order. */
  Collection<Claim> all();
}
