/** Trains the model of voices from passages of which people have said in whose voice they stand. */
package org.minhchung.analyze.stance.train;
