/**
 * Tells subscribers: each alert through each channel of its subscription, retried with growing
 * pauses, always under the same id, until it is delivered or given up as a dead letter.
 */
package org.minhchung.alerts.deliver;
