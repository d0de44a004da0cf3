package org.minhchung.alerts.desk;

import org.minhchung.alerts.desk.view.Reading;
import org.minhchung.alerts.desk.view.Words;

/**
 * One request's reader, as far as the browser tells.
 *
 * @param theme {@code light}, {@code dark}, or empty for the system's
 * @param actor the name given last, or empty
 * @param token to be sent back with every form
 * @param here address to come back to
 */
record Visit(Words words, Reading reading, String theme, String actor, String token, String here) {}
