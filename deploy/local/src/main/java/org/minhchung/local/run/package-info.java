/**
 * Runs everything in one place: servers, topics, claims, sources and stages, and says in plain
 * lines what happens.
 */
package org.minhchung.local.run;
