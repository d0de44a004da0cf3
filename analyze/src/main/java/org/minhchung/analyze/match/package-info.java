/**
 * Which known claims a sentence resembles: a live index with one analysis per language finds
 * candidates by the words that they share, then each pair is scored by shared words, sentence
 * vectors, names and numbers, fused by a stated logistic formula into 0 to 1.
 */
package org.minhchung.analyze.match;
