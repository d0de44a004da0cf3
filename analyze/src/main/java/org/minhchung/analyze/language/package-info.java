/**
 * Which language a text is in: first by its script, where the script decides or narrows the choice;
 * then by a statistical model restricted to the languages that Minhchung reads; then by function
 * words where the model is known to be weak, as between Indonesian and Malay.
 */
package org.minhchung.analyze.language;
