/**
 * A whole Kafka broker as one child process of {@code minhchung}: it formats its storage, runs
 * Kafka's own main class, and ends when the process that started it ends. Only this module links
 * the Kafka server; all other modules speak to it through the ordinary client.
 */
package org.minhchung.broker;
