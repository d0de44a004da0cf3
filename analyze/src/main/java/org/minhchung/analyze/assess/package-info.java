/**
 * Puts the steps together for one article: language, relevance, sentences, check-worthiness, known
 * claims, stance, and from these the score, the flag and the reasons in plain words.
 */
package org.minhchung.analyze.assess;
