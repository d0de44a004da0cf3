/** The extractors that are measured, each behind the same one method. */
package org.minhchung.bench.subject;
