/**
 * Everything that a page tells of its article but the text: title, authors, section, genre,
 * language, addresses, captions and walls, one class for each, which {@link
 * org.minhchung.ingest.extract.metadata.Metadata} brings together.
 */
package org.minhchung.ingest.extract.metadata;
