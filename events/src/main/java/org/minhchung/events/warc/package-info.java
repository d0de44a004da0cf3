/**
 * Reads the WARC files in which pages are kept as they were served: one record by its place, or
 * record after record. Pure Java, so that every stage can show and check evidence; only ingest
 * writes it.
 */
package org.minhchung.events.warc;
