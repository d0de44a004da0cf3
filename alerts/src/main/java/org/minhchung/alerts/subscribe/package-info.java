/**
 * Finds out, in the stream and without asking Elasticsearch, which saved searches an assessed
 * article answers, and decides what each subscriber is to be told: once per story.
 */
package org.minhchung.alerts.subscribe;
