package org.minhchung.analyze.cluster;

/**
 * What the clusters remember, by key; a Kafka Streams key-value store or a map can stand behind it.
 * Keys and values are plain text so that a changelog can be read with common tools.
 */
public interface ClusterStore {
  /** The value of a key, or null. */
  String get(String key);

  /** Keeps a value under a key in place of the one before. */
  void put(String key, String value);
}
