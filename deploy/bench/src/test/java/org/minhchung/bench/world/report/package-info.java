/** Sets what came out of the crawler beside what the world had published. */
package org.minhchung.bench.world.report;
