/** Every extractor over every page in one process: accuracy first, then cost in mixed rounds. */
package org.minhchung.bench.corpus;
