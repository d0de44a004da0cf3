/**
 * Evidence for people outside: the page as it was served, made harmless, and everything about one
 * story in a file that can be read, printed and checked without Minhchung.
 */
package org.minhchung.alerts.evidence;
