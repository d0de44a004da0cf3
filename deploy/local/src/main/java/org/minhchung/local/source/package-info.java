/**
 * Sources for the command line: those of a running system on its topics, and those of a file that
 * an operator keeps.
 */
package org.minhchung.local.source;
