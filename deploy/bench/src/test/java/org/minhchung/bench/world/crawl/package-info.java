/**
 * How many pages a core brings from the socket to Kafka, and where its time goes: many hosts
 * without pauses, real pages, the server in a process of its own.
 */
package org.minhchung.bench.world.crawl;
