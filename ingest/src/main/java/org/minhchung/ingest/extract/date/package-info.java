/**
 * When an article appeared and changed: every place that states a date is read, in many languages,
 * calendars and zones, and {@link org.minhchung.ingest.extract.date.Dates} weighs them against one
 * another.
 */
package org.minhchung.ingest.extract.date;
