/**
 * Configuration: one YAML file, environment variables over it, defaults under it. Every key belongs
 * to a record of the stage that uses it; what no record knows is refused by name.
 */
package org.minhchung.local.config;
