/** Microbenchmarks on generated pages, in JVMs of their own. */
package org.minhchung.bench.jmh;
