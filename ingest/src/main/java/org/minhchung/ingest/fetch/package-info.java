/**
 * One polite request: address guard against private networks, robots.txt, limits on time and size,
 * conditional GET. Redirects are reported, not followed, so that each target waits its turn and is
 * checked like any other address.
 */
package org.minhchung.ingest.fetch;
