/**
 * Compares two versions of a text by their sentences, in any script: what was removed, added and
 * altered, without what only surrounds an article.
 */
package org.minhchung.alerts.diff;
