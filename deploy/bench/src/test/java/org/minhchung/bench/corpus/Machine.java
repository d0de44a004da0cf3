package org.minhchung.bench.corpus;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/** Says on what something was measured, for figures without that say little. */
public final class Machine {
  private Machine() {}

  /** One line: cores, load, heap, Java. */
  public static String describe() {
    OperatingSystemMXBean os = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores (%s), load %.2f, heap %d MiB, %s %s",
        os.getAvailableProcessors(),
        os.getArch(),
        os.getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20,
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
  }
}
