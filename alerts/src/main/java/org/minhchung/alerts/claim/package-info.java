/**
 * What may be said about an article and a claim; one place, so that no page or message says more.
 */
package org.minhchung.alerts.claim;
