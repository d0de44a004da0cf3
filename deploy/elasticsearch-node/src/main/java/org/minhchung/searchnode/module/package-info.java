/**
 * The one module this node adds to the server: what a full installation has but nobody publishes as
 * a jar, namely the answer to {@code GET /} that every client asks for and the analyzers named
 * after languages. It is loaded by the node from its own directory, not from the class path.
 */
package org.minhchung.searchnode.module;
