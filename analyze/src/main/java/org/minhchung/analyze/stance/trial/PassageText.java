package org.minhchung.analyze.stance.trial;

import org.minhchung.analyze.stance.Narration;

/**
 * A passage as a text of sentences.
 *
 * @param target which of them is to be judged, from 0
 */
public record PassageText(Narration narration, int target) {}
