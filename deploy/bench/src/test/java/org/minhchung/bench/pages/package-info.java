/** The pages that are measured: real ones from the development data, and generated ones. */
package org.minhchung.bench.pages;
