/**
 * Sources as people write, check and exchange them: what a valid source is, lists of sources as
 * YAML and as OPML, and what importing a list would change. Shared by the stages and the command
 * line, so that an entry is right or wrong for all of them alike.
 */
package org.minhchung.events.source;
