package org.minhchung.local.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Skips a test class where there is no Docker engine. A condition on the class and not an
 * assumption in its set-up, because the report then counts each test of the class as skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "org.minhchung.local.servers.ContainerServers#haveAnEngine",
    disabledReason = "skipped: no Docker engine")
public @interface NeedsDockerEngine {}
