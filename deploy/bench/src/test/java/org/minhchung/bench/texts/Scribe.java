package org.minhchung.bench.texts;

/** Writes hostile text of one kind. */
interface Scribe {
  /** Writes until there is enough ink on the paper. */
  void write(Ink ink);
}
