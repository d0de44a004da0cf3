/**
 * How an article stands towards a claim that one of its sentences resembles, and in whose voice the
 * sentence stands. Cues of saying, hearsay, denial, doubt, supposition and irony are kept in one
 * readable file per language, which an operator may replace. The stance weighs them over the
 * sentence, its neighbours, the title and the rest of the article; the voice is decided by the
 * first of the rules in {@link org.minhchung.analyze.stance.VoiceReader} that knows, so that each
 * answer names the words that decided it.
 */
package org.minhchung.analyze.stance;
