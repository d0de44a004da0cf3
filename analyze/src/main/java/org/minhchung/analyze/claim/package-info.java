/**
 * Known claims as files: the catalogue that is shipped, schema.org ClaimReview in JSON-LD, and the
 * rows that batch commands take. What is wrong in a file is said with its place and its field.
 */
package org.minhchung.analyze.claim;
