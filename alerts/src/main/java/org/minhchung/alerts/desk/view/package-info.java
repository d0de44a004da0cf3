/**
 * What the desk's pages show, apart from HTTP: one record per page, which its template reads, and
 * one composer per record, which makes it from what the index, the review log and the claim
 * catalogue say, in the reader's language and with the machine's modesty. Records are public
 * because templates are compiled into a package of their own.
 */
package org.minhchung.alerts.desk.view;
