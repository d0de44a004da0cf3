/**
 * What is watched and what is remembered of it: the list of sources, the canonical form of
 * addresses, the memory of past visits, and the port through which events leave. Every other part
 * of ingest may use this package; it uses none of them.
 */
package org.minhchung.ingest.source;
