/**
 * Reads an article out of a page. {@link org.minhchung.ingest.extract.Extractor} is the way in and
 * puts the parts together: the page is decoded ({@code charset}), parsed and walked over once
 * ({@code page}), corrected where a site needs it ({@code site}), and then read for its text
 * ({@code body}) and for everything else ({@code metadata}, {@code date}). Works on hostile pages
 * in bounded time, memory and depth.
 */
package org.minhchung.ingest.extract;
