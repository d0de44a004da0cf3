/** The command line: one class per verb. */
package org.minhchung.local.verb;
