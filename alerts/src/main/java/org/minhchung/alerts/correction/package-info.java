/**
 * Follows flagged articles: says for every later look at one what became of it and of the sentence
 * it was flagged for. What it says are observations, worded carefully; people decide.
 */
package org.minhchung.alerts.correction;
