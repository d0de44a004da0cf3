/**
 * A whole Elasticsearch node as one child process of {@code minhchung}, built from the published
 * jars on their public API. Only this module links the search server, whose licence is not ours and
 * whose jars are never part of what Minhchung distributes; all other modules speak to it through
 * the client.
 */
package org.minhchung.searchnode;
