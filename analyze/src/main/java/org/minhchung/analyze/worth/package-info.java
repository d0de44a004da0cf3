/**
 * What kind of statement a sentence is and how likely a fact-checker would want it checked. The
 * kind follows rules over forms and cue lists; the probability is a logistic sum of weights that
 * were trained on the same cues and stand in a readable file, so that every score can be explained
 * and argued with. Model and lists may be replaced by a directory.
 */
package org.minhchung.analyze.worth;
