package org.minhchung.searchnode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs a single Elasticsearch node from a home directory and a settings file.
 *
 * <p>It exists because the server's own launcher needs a downloaded distribution with native
 * libraries. The node has no security and no entitlements, so its settings must bind it to
 * loopback. Exit status: 0 after an orderly stop, 1 if the node could not run, 2 for wrong
 * arguments.
 */
public final class SearchNodeMain {
  private static final long LONGEST_CLOSE_S = 10;

  private SearchNodeMain() {}

  /**
   * Serves until it is told to stop.
   *
   * @param args the home directory (with {@code config} and {@code modules}), then the settings
   *     file (YAML or JSON)
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("usage: SearchNodeMain <home directory> <settings file>");
      System.exit(2);
    }
    Path home = Path.of(args[0]).toAbsolutePath();
    Path settings = Path.of(args[1]).toAbsolutePath();
    if (!Files.isDirectory(home.resolve("modules")) || !Files.isReadable(settings)) {
      System.err.printf("SearchNodeMain needs %s/modules and %s%n", home, settings);
      System.exit(2);
    }
    ParentLifeline.holdOn();
    try {
      run(home, settings);
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(Path home, Path settingsFile) throws Exception {
    System.setProperty("es.path.home", home.toString());
    Settings settings =
        Settings.builder()
            .loadFromPath(settingsFile)
            .put(Environment.PATH_HOME_SETTING.getKey(), home.toString())
            .build();
    String name = Node.NODE_NAME_SETTING.get(settings);
    LogConfigurator.registerErrorListener();
    LogConfigurator.setNodeName(name);
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> name);
    LogConfigurator.configure(environment, true);
    Node node = new Node(environment, modulesOf(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "node-close"));
    node.start();
    // all of the node's own threads are daemons
    new CountDownLatch(1).await();
  }

  private static PluginsLoader modulesOf(Environment environment) {
    return PluginsLoader.createPluginsLoader(
        PluginsLoader.loadModulesBundles(environment.modulesDir()), Set.of(), Map.of(), false);
  }

  private static void close(Node node) {
    try {
      node.prepareForClose();
      node.close();
      if (!node.awaitClose(LONGEST_CLOSE_S, TimeUnit.SECONDS)) {
        System.err.println("the node did not close within " + LONGEST_CLOSE_S + " s");
      }
    } catch (IOException e) {
      System.err.println("the node did not close cleanly: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
