package org.minhchung.alerts.deliver;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.minhchung.alerts.AlertsConfig;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Stage;
import org.minhchung.events.Subscription;

/** The running delivery of alerts. */
public final class Deliveries implements AutoCloseable {
  private static final int THREADS = 8;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "courier");
            thread.setDaemon(true);
            return thread;
          });
  private final WebhookChannel webhooks;
  private final StreamsApplication application;

  /**
   * Prepares to deliver.
   *
   * @param subscriptions the live subscriptions by id
   * @param complete whether the subscriptions have been read to their end; an alert whose
   *     subscription is not known is taken for one that was deleted
   */
  public Deliveries(
      AlertsConfig config,
      Map<String, Object> kafkaProperties,
      Function<String, Optional<Subscription>> subscriptions,
      BooleanSupplier complete,
      Clock clock) {
    AlertText text = new AlertText(config.publicUrl());
    var timeout = config.deliver().timeout();
    webhooks =
        new WebhookChannel(
            new GuardedPost(
                timeout, config.deliver().allowedPrivateHosts(), InetAddress::getAllByName),
            text,
            clock);
    List<Channel> channels =
        List.of(new FeedChannel(), webhooks, new EmailChannel(config.smtp(), timeout, text, clock));
    RetrySchedule schedule = new RetrySchedule(config.deliver().retries(), new Random());
    application =
        new StreamsApplication(
            "minhchung-deliver",
            new DeliverTopology(
                    subscriptions,
                    () -> new Courier(channels, subscriptions, threads),
                    schedule,
                    clock)
                .build(),
            kafkaProperties,
            config.stateDirectory(),
            complete);
  }

  /** Begins once the subscriptions are complete. */
  public void start() {
    application.start();
  }

  public Stage.Health health() {
    return application.health();
  }

  @Override
  public void close() {
    application.close();
    threads.shutdownNow();
    webhooks.close();
  }
}
