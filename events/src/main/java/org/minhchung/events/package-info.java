/**
 * What the stages say to each other: one record per Kafka value, the one list of topics, their JSON
 * form and their CloudEvents headers. Stages depend on this package and never on each other.
 */
package org.minhchung.events;
