/**
 * How far an article is about Vietnam, and which of its sentences are: the names of the country in
 * all languages, a gazetteer of places, people and organisations, and cues that tell the Vietnam
 * War, Vietnamese communities abroad, lists of countries and meetings of others from Vietnam today.
 */
package org.minhchung.analyze.relevance;
