package org.minhchung.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The child JVM of the tests; its first argument says how it behaves. */
final class TinyServer {
  private TinyServer() {}

  static JvmCommand command(String behaviour, Path directory) {
    return new JvmCommand(
        "tiny server",
        Path.of("target/test-classes").toAbsolutePath().toString(),
        List.of("-Xmx32m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        TinyServer.class.getName(),
        List.of(behaviour),
        directory,
        directory.resolve("out"),
        directory.resolve("log"));
  }

  public static void main(String[] args) throws IOException {
    System.out.println("tiny server says " + args[0]);
    switch (args[0]) {
      case "serve" -> awaitEndOfInput();
      case "fail" -> throw new IllegalStateException("no room on the shelf");
      case "stubborn" -> {
        awaitEndOfInput();
        while (true) {
          Thread.onSpinWait();
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // only the end matters
    }
  }
}
