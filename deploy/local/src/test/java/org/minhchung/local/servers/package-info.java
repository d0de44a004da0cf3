/**
 * Real servers for integration tests, from two makers: the child processes that Minhchung brings
 * along, and the official images. The same tests run on both, so that what holds on the one is
 * known to hold on the other.
 */
package org.minhchung.local.servers;
