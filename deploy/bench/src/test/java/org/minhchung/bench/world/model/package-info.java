/**
 * What the outlets of the simulated world are like and when they publish what; all of it follows
 * from a seed. Nothing here serves or measures.
 */
package org.minhchung.bench.world.model;
