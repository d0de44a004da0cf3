/**
 * Elasticsearch as a projection of assessments that can be rebuilt from Kafka at any time: the
 * index and its mapping, the indexer that fills it, and the reading side that the desk calls. What
 * people decided is never copied into the index; it is joined at read time from {@link
 * org.minhchung.alerts.review.ReviewStates}, so that no late duplicate can overwrite it.
 */
package org.minhchung.alerts.index;
