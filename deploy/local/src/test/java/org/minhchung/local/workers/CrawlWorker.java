package org.minhchung.local.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One ingest stage in a JVM of its own, as an operator would run it, that can be killed. */
final class CrawlWorker implements AutoCloseable {
  private final Process process;

  private CrawlWorker(Process process) {
    this.process = process;
  }

  /** Starts a worker; what it says goes to a file. */
  static CrawlWorker start(Path config, Path said) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.minhchung.local.Minhchung",
                "ingest",
                "--config",
                config.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    return new CrawlWorker(process);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it without a word. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(); // SIGKILL
  }

  /** Stops it as if the machine were suspended. */
  void suspend() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on, not knowing that time has passed. */
  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Memory in use, in MiB. */
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
