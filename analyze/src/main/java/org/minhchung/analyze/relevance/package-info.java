/**
 * How far an article is about Vietnam: the names of the country in all languages, a gazetteer of
 * places, people and organisations, and cues that tell the Vietnam War and Vietnamese communities
 * abroad from Vietnam today.
 */
package org.minhchung.analyze.relevance;
