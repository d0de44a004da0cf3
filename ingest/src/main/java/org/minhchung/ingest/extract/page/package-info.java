/**
 * Parses any page whatever and goes over it once, keeping what states things: JSON-LD, meta
 * elements, microdata, and the elements that others look at. Says nothing yet of what the article
 * is, except which of the things stated are about it.
 */
package org.minhchung.ingest.extract.page;
