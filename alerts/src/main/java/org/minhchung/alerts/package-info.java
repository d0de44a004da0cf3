/**
 * The stage between assessments and people: index, desk, review, subscriptions and deliveries, put
 * together by {@link org.minhchung.alerts.AlertsStage}.
 */
package org.minhchung.alerts;
