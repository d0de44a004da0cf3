package org.minhchung.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the built servers lie in the source tree. They are not on this process's class path: the
 * broker and the search node bring libraries of their own.
 *
 * @param home the root of the source tree
 */
public record Installation(Path home) {
  /** System property that the launcher sets to the root of the source tree. */
  public static final String HOME_PROPERTY = "minhchung.home";

  private static final String BROKER = "deploy/kafka-broker";
  private static final String SEARCH_NODE = "deploy/elasticsearch-node";

  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  /**
   * Finds the tree by the launcher's property, else from the working directory upwards.
   *
   * @throws CannotStartException if there is no tree, or the servers in it are not built
   */
  public static Installation locate() {
    return from(Path.of(System.getProperty(HOME_PROPERTY, "")).toAbsolutePath());
  }

  static Installation from(Path start) {
    Installation installation =
        enclosingTree(start)
            .map(Installation::new)
            .orElseThrow(
                () ->
                    new CannotStartException(
                        "No Minhchung source tree at or above %s; start it with the minhchung script."
                            .formatted(start)));
    installation.requireBuilt(installation.brokerLibraries(), "Kafka broker");
    installation.requireBuilt(installation.searchNodeHome().resolve("lib"), "search node");
    return installation;
  }

  private static Optional<Path> enclosingTree(Path start) {
    for (Path directory = start; directory != null; directory = directory.getParent()) {
      if (Files.isRegularFile(directory.resolve(BROKER).resolve("pom.xml"))) {
        return Optional.of(directory);
      }
    }
    return Optional.empty();
  }

  private void requireBuilt(Path libraries, String what) {
    if (!Files.isDirectory(libraries)) {
      throw new CannotStartException(
          "The %s is not built (%s is missing); run ./mvnw -DskipTests package in %s."
              .formatted(what, libraries, home));
    }
  }

  /** The directory of the broker's jars. */
  Path brokerLibraries() {
    return home.resolve(BROKER).resolve("target/dist/lib");
  }

  /** The node's home: {@code lib}, {@code modules}, {@code config}. */
  Path searchNodeHome() {
    return home.resolve(SEARCH_NODE).resolve("target/dist");
  }
}
