/**
 * Measures how well texts are split into sentences, on passages in which people have marked where
 * one ends, and beside what ICU and OpenNLP make of the same passages.
 */
package org.minhchung.analyze.text.trial;
