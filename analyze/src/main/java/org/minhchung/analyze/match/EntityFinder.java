package org.minhchung.analyze.match;

import java.util.Set;

/** Finds the named entities of a text, whatever its language; a port onto the gazetteer. */
@FunctionalInterface
public interface EntityFinder {

  /** Ids of every entity named, without Vietnam itself, which nearly every claim names. */
  Set<String> entities(String text);
}
