package org.minhchung.alerts.desk.view;

/** Names of the watched outlets. */
@FunctionalInterface
public interface Outlets {

  /** An outlet's name; its id where the source list does not know it. */
  String name(String sourceId);
}
