/**
 * Measures how rightly articles are graded by how far they are about Vietnam, and their sentences
 * found, on articles that people have read.
 */
package org.minhchung.analyze.relevance.trial;
