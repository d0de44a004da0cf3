/**
 * Which page is visited next: tasks from {@code fetch.v1} and due feeds wait in one queue per host,
 * a host is asked one thing at a time with a pause between, and an offset is committed only when
 * every task below it is finished.
 */
package org.minhchung.ingest.frontier;
