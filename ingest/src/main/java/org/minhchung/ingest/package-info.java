/**
 * The first stage: finds, fetches and reads the pages of the watched sources and says what it read
 * on {@code article.v1}. This package puts the parts together.
 */
package org.minhchung.ingest;
