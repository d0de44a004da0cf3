/**
 * What somebody has written down to correct the reading of single sites, shipped or in a file of
 * one's own, and what it does to a page.
 */
package org.minhchung.ingest.extract.site;
