package org.minhchung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher script in a tree of its own, with a {@code java} and a {@code mvnw} that only
 * say how they were called, because neither another Java nor a build of minutes can be had here.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path temporary;
  private Path tree;
  private Path javaHome;

  @BeforeEach
  void plantATree() throws IOException {
    tree = Files.createDirectories(temporary.resolve("a tree"));
    javaHome = temporary.resolve("a java");
    script(tree.resolve("minhchung"), Files.readString(Path.of("../../minhchung")));
    script(
        tree.resolve("mvnw"),
        """
        #!/bin/sh
        echo "mvnw called with $*"
        mkdir -p deploy/local/target/dist/lib
        """);
    javaOfVersion("17.0.1");
  }

  @Test
  void buildsOnFirstUseOnlyAndSaysSoOnStandardError() throws Exception {
    Run first = run(tree.resolve("minhchung"), "demo");
    Run second = run(tree.resolve("minhchung"), "demo");

    assertThat(first.status()).isZero();
    assertThat(first.err())
        .contains("Building Minhchung before its first start")
        .contains("mvnw called with -q -DskipTests");
    assertThat(first.out()).doesNotContain("mvnw").contains("org.minhchung.local.Minhchung|demo|");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void buildsAgainAfterABuildThatFailed() throws Exception {
    script(tree.resolve("mvnw"), "#!/bin/sh\nmkdir -p deploy/local/target/dist/lib\nexit 1\n");
    Run failed = run(tree.resolve("minhchung"), "demo");
    script(tree.resolve("mvnw"), "#!/bin/sh\nexit 0\n");
    Run mended = run(tree.resolve("minhchung"), "demo");

    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err()).contains("The build failed");
    assertThat(mended.status()).isZero();
    assertThat(mended.err()).contains("Building");
  }

  @Test
  void hasTheSameEffectThroughALinkAndLeavesTheWorkingDirectoryToTheUser() throws Exception {
    built();
    Path links = Files.createDirectories(temporary.resolve("some links"));
    Files.createSymbolicLink(links.resolve("two"), Path.of("../a tree/minhchung"));
    Path link = Files.createSymbolicLink(links.resolve("one"), links.resolve("two"));

    Run run = run(link, "backfill", "--pages", "my pages", "");

    Path real = tree.toRealPath();
    assertThat(run.out())
        .contains("in " + temporary.toRealPath() + "\n")
        .contains("|-Dminhchung.home=" + real + "|")
        .contains("|-cp|" + real + "/deploy/local/target/dist/lib/*|")
        .endsWith("|org.minhchung.local.Minhchung|backfill|--pages|my pages||\n");
  }

  @Test
  void allowsNativeLibrariesOnAJavaThatAsksForIt() throws Exception {
    built();
    javaOfVersion("25");

    assertThat(run(tree.resolve("minhchung")).out())
        .contains("|--enable-native-access=ALL-UNNAMED|");
  }

  @Test
  void refusesAnOldJavaInOneLineThatNamesIt() throws Exception {
    javaOfVersion("1.8.0_392");

    Run run = run(tree.resolve("minhchung"), "demo");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "minhchung: Minhchung needs Java 17 or newer; found 1.8.0_392 in %s/bin/java.\n"
                .formatted(javaHome));
  }

  @Test
  void refusesAJavaHomeWithoutJavaInOneLine() throws Exception {
    Files.delete(javaHome.resolve("bin/java"));

    Run run = run(tree.resolve("minhchung"), "demo");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("JAVA_HOME is " + javaHome).hasLineCount(1);
  }

  @Test
  void saysWhenThereIsNoJavaAtAll() throws Exception {
    Path tools = Files.createDirectories(temporary.resolve("tools"));
    for (String tool : List.of("dirname", "sed")) {
      script(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(tool));
    }

    Run run =
        run(
            Map.of("PATH", tools.toString(), "JAVA_HOME", ""),
            List.of("/bin/sh", tree.resolve("minhchung").toString()));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("found none").hasLineCount(1);
  }

  private void built() throws IOException {
    Files.createDirectories(tree.resolve("deploy/local/target/dist/lib"));
  }

  private void javaOfVersion(String version) throws IOException {
    script(
        Files.createDirectories(javaHome.resolve("bin")).resolve("java"),
        """
        #!/bin/sh
        case $1 in
          -version) echo 'openjdk version "%s" 2026-01-01' >&2 ;;
          --describe-module) ;;
          *) echo "in $(pwd -P)"; printf '%%s|' "$@"; echo ;;
        esac
        """
            .formatted(version));
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run run(Path launcher, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return run(Map.of("JAVA_HOME", javaHome.toString()), command);
  }

  private Run run(Map<String, String> environment, List<String> command) throws Exception {
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private record Run(int status, String out, String err) {}
}
