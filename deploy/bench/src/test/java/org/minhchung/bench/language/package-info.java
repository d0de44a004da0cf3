/** Language identification beside lingua, on the project's own lines, in one process. */
package org.minhchung.bench.language;
