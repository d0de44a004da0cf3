/**
 * What people decide about stories: an append-only log on {@code review.v1} in which the events of
 * a story form a hash chain, the states that follow from it, the rules of what may follow what, and
 * the audit that finds a changed or missing event.
 */
package org.minhchung.alerts.review;
