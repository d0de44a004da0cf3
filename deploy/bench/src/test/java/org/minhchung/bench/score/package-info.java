/** How much of an article's text was found, by the formulas of the public benchmarks. */
package org.minhchung.bench.score;
