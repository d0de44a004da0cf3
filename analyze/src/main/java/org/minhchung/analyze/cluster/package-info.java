/**
 * Which articles tell the same story in almost the same words, such as wire copies: MinHash
 * signatures, compared with earlier ones that share a band, within one language and two weeks.
 */
package org.minhchung.analyze.cluster;
