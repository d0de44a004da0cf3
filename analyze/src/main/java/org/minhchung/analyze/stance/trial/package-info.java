/**
 * Measures how often the voice of a sentence is read rightly, on passages of which people have said
 * in whose voice they stand.
 */
package org.minhchung.analyze.stance.trial;
