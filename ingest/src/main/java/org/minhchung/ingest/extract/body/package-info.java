/**
 * Finds the text of an article by the shape of its page: an outline in arrays, furniture marked but
 * not cut out, the element that holds the running text, and then what does not belong at its edges.
 * Nothing in the document is changed.
 */
package org.minhchung.ingest.extract.body;
