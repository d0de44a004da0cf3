package org.minhchung.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What it takes to start one child JVM.
 *
 * @param name what people call it, for messages
 * @param classPath as after {@code -cp}
 * @param jvmOptions heap and other options, in order
 * @param mainClass fully qualified
 * @param arguments after the main class
 * @param directory its working directory; also where it leaves its process number
 * @param outputFile receives its standard output and error, emptied at each start
 * @param logFile where it logs once it is up
 */
record JvmCommand(
    String name,
    String classPath,
    List<String> jvmOptions,
    String mainClass,
    List<String> arguments,
    Path directory,
    Path outputFile,
    Path logFile) {

  // the first Java that warns about (and a later one that forbids) native calls of plain jars
  private static final int NATIVE_ACCESS_SINCE = 22;

  JvmCommand {
    jvmOptions = List.copyOf(jvmOptions);
    arguments = List.copyOf(arguments);
  }

  /** The command line, on the Java that runs this process. */
  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    if (Runtime.version().feature() >= NATIVE_ACCESS_SINCE) {
      line.add("--enable-native-access=ALL-UNNAMED");
    }
    line.addAll(List.of("-cp", classPath, mainClass));
    line.addAll(arguments);
    return line;
  }
}
