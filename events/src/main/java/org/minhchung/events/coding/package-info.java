/** Takes off the codings in which the web sends things, for every stage that reads such things. */
package org.minhchung.events.coding;
