/**
 * The one query language of searches and subscriptions: its parser, its tree and its two back ends,
 * Elasticsearch's query DSL and Lucene in memory. Both back ends read the same values and the same
 * words of an article, see {@link org.minhchung.alerts.query.IndexedArticle} and {@link
 * org.minhchung.alerts.query.Analysis}, so that they agree on every document whatever the server.
 */
package org.minhchung.alerts.query;
