/**
 * What kind of statement a sentence is and how much it is worth checking. The model is a logistic
 * sum of features whose weights and meanings stand in a readable resource, so that every score can
 * be explained and argued with.
 */
package org.minhchung.analyze.worth;
