/**
 * How well each site is read, judged against its own past: reports of single readings become one
 * state per site, so that a site whose layout has changed is seen as such and does not fall silent.
 * It is our reading that is judged here, never an outlet.
 */
package org.minhchung.alerts.source;
