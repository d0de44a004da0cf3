/**
 * What becomes of a page that was read: its article goes to {@code article.v1}, the page as served
 * into a WARC file. Saved pages take the same way in a backfill.
 */
package org.minhchung.ingest.archive;
