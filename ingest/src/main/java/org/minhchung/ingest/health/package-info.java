/**
 * How well sites are read: a report for every reading, and canaries, which are pages whose content
 * is known and that are read again and again to see whether they still are read rightly.
 */
package org.minhchung.ingest.health;
