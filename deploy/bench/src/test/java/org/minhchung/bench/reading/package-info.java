/** Measures how fast articles are read, step by step and language by language. */
package org.minhchung.bench.reading;
