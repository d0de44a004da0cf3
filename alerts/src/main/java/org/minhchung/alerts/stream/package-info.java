/** How this stage runs its Kafka Streams applications. */
package org.minhchung.alerts.stream;
