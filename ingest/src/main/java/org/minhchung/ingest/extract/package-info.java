/**
 * Reads an article out of a page: one class for each kind of evidence (JSON-LD, meta elements,
 * dates, authors, the shape of the text), and {@link org.minhchung.ingest.extract.Extractor}, which
 * weighs them. Works on hostile pages in bounded time, memory and depth.
 */
package org.minhchung.ingest.extract;
