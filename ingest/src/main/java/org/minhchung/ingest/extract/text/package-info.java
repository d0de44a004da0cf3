/**
 * What can be said of a text wherever it stands: as one clean line, its length whatever the script,
 * and how alike two wordings of a headline are. Every other part of extraction may use this
 * package; it uses none of them.
 */
package org.minhchung.ingest.extract.text;
