/**
 * The Kafka Streams topology that turns articles into assessments, and the tables of claims and
 * sources that every instance follows whole.
 */
package org.minhchung.analyze.topology;
