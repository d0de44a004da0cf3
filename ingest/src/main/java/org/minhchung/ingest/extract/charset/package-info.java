/**
 * From bytes to characters: what is served, declared or marked at the beginning is tried, and where
 * the reading makes no sense, the charset is guessed by how well each one would read.
 */
package org.minhchung.ingest.extract.charset;
