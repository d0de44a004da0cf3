/**
 * How an article stands towards a claim that one of its sentences resembles, and whose words the
 * sentence is in: cues of denial, reporting and doubt, kept in one readable file per language, are
 * weighed over the sentence, its neighbours, the title and the rest of the article.
 */
package org.minhchung.analyze.stance;
