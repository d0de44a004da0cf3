/**
 * One polite request: robots.txt by RFC 9309, limits on time and size at every layer, conditional
 * GET, and no connection but where the guard of {@code org.minhchung.events.net} lets it. Redirects
 * are reported, not followed, so that each target waits its turn and is checked like any other
 * address. What an outlet refuses (401, 402, 403, 451, robots.txt) is reported as such and not got
 * round.
 */
package org.minhchung.ingest.fetch;
