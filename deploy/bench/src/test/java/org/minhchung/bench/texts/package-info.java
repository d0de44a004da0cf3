/**
 * Texts made to break the reading of articles, all from a seed, and the run that shows which of
 * them are read and how long that takes. Each kind of text is one scribe; {@code
 * HostileText.of(seed, index, words)} makes any of them again.
 */
package org.minhchung.bench.texts;
