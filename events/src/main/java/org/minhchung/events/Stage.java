package org.minhchung.events;

/** A part of the pipeline that runs by itself between Kafka topics. */
public interface Stage extends AutoCloseable {

  /**
   * Whether a stage works.
   *
   * @param ready whether it does what it should at this moment
   * @param reason one plain sentence for people; says what is wrong where it is not ready
   */
  record Health(boolean ready, String reason) {}

  /** The stage's name as on the command line. */
  String name();

  /** Starts the stage's threads and returns; what it needs may still be out of reach. */
  void start();

  /** How it is now. Cheap; never blocks. */
  Health health();

  /** Finishes what is under way, commits and leaves; takes at most a few seconds. */
  @Override
  void close();
}
