/**
 * Documents made to break extractors, all from a seed, and the run that shows who survives them.
 * Each kind of document is one method; {@code HostileDocument.of(seed, index)} makes any of them
 * again.
 */
package org.minhchung.bench.hostile;
