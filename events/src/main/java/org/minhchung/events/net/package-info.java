/**
 * Where a stage may connect to when somebody else has chosen the address: which addresses are the
 * public internet, how an address is read so that nobody can read it differently, and a guard that
 * checks a name when it is resolved and once more at the socket. Pure JDK, for every stage that
 * opens connections.
 */
package org.minhchung.events.net;
