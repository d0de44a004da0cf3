package org.minhchung.local.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker and search node together, started and stopped side by side because each alone spends much
 * of that time waiting.
 *
 * @param broker up and serving
 * @param searchNode up and healthy
 */
public record LocalServers(LocalBroker broker, LocalSearchNode searchNode)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServers.class);

  /**
   * Starts both; if one cannot start, the other is stopped again.
   *
   * @throws CannotStartException as {@link LocalBroker#start} and {@link LocalSearchNode#start}
   */
  public static LocalServers start(
      Installation installation,
      DataDirectory data,
      ServerOptions brokerOptions,
      ServerOptions searchNodeOptions)
      throws InterruptedException {
    ExecutorService starter = Executors.newFixedThreadPool(2);
    Future<LocalBroker> broker =
        starter.submit(() -> LocalBroker.start(installation, data, brokerOptions));
    Future<LocalSearchNode> searchNode =
        starter.submit(() -> LocalSearchNode.start(installation, data, searchNodeOptions));
    try {
      return new LocalServers(broker.get(), searchNode.get());
    } catch (ExecutionException e) {
      abandon(starter, broker, searchNode);
      throw e.getCause() instanceof CannotStartException mendable
          ? mendable
          : new IllegalStateException("a local server could not be started", e.getCause());
    } catch (InterruptedException e) {
      abandon(starter, broker, searchNode);
      throw e;
    } finally {
      starter.shutdown();
    }
  }

  /** Ends a start that is still under way and closes the server that is already up. */
  private static void abandon(
      ExecutorService starter, Future<LocalBroker> broker, Future<LocalSearchNode> searchNode)
      throws InterruptedException {
    starter.shutdownNow(); // a start that is interrupted stops its own child
    for (Future<? extends AutoCloseable> future : List.of(broker, searchNode)) {
      try {
        future.get().close();
      } catch (ExecutionException e) {
        LOG.atDebug().setCause(e).log("a local server did not start");
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        LOG.atWarn().setCause(e).log("a local server did not close");
      }
    }
  }

  /** Calls back, on some thread, if either server ends without having been closed. */
  public void onUnexpectedDeath(Consumer<ChildDeath> listener) {
    broker.onUnexpectedDeath(listener);
    searchNode.onUnexpectedDeath(listener);
  }

  /** Stops both side by side, in at most 6 s. */
  @Override
  public void close() {
    CompletableFuture<Void> node = CompletableFuture.runAsync(searchNode::close);
    broker.close();
    node.join();
  }
}
