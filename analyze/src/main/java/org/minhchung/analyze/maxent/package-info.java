/** Fits linear models of maximum entropy to labelled features, for whoever trains one. */
package org.minhchung.analyze.maxent;
