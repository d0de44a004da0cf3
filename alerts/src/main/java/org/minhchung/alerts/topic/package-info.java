/**
 * How this stage reads topics that it holds in memory, such as sources and claims, and where it
 * puts what it cannot read.
 */
package org.minhchung.alerts.topic;
