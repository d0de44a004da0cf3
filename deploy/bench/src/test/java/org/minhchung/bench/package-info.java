/**
 * Measures extraction beside other extractors: accuracy and cost on real pages, and what survives
 * hostile ones; and the crawler in a simulated world. All of it is test code, so that no peer can
 * reach what is delivered.
 */
package org.minhchung.bench;
