/**
 * Trains check-worthiness models and measures them: sentences that people labelled come in, a model
 * file with its card and figures go out. No sentence that is measured has been trained on.
 */
package org.minhchung.analyze.worth.train;
