/** Titles and dates that are expected, held against what the pages themselves state. */
package org.minhchung.bench.stated;
