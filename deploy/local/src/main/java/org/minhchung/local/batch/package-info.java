/**
 * Batch verbs: each reads JSON lines from standard input and writes JSON lines to standard output,
 * one row after the other, so that a part of the analysis can be used or measured alone.
 */
package org.minhchung.local.batch;
