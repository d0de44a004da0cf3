/**
 * The stage that reads articles: language, relevance to Vietnam, sentences worth checking, known
 * claims they resemble, how the article stands towards them, and the story it belongs to.
 */
package org.minhchung.analyze;
