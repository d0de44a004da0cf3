package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Alert;
import org.minhchung.events.Delivery;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Subscription;
import org.minhchung.events.Topics;

class DeliverTopologyTest {
  private static final Duration TICK = Duration.ofMillis(200);

  @TempDir java.nio.file.Path state;
  private final MovableClock clock = new MovableClock();
  private final Receiver receiver = new Receiver();
  private final Subscription subscription =
      new Subscription(
          "s1",
          "n",
          "o",
          "",
          0,
          true,
          List.of(
              new Subscription.Channel(
                  Subscription.Channel.Type.WEBHOOK, "http://x.example/", "whsec_AAAA")),
          "en",
          true,
          Instant.EPOCH);
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private TopologyTestDriver driver;
  private TestInputTopic<String, Alert> alerts;
  private TestOutputTopic<String, Delivery> deliveries;

  @BeforeEach
  void start() {
    DeliverTopology topology =
        new DeliverTopology(
            this::subscription,
            () -> new Courier(List.of(receiver), this::subscription, threads),
            new RetrySchedule(
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), new Random(1)),
            clock);
    driver =
        new TopologyTestDriver(
            topology.build(),
            StreamsApplication.properties("test", Map.of("bootstrap.servers", "none:1"), state),
            clock.instant());
    alerts =
        driver.createInputTopic(
            Topics.ALERT.topicName(),
            new StringSerializer(),
            new JsonSerde<>(Alert.class).serializer());
    deliveries = output(Topics.DELIVERY);
  }

  @AfterEach
  void stop() {
    driver.close();
    threads.shutdownNow();
  }

  @Test
  void deliversAnAlertOnce() {
    receiver.answers.add(new Channel.Outcome.Delivered("HTTP 204"));
    alerts.pipeInput("s1", alert());
    Delivery delivery = next();
    assertThat(delivery.status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(delivery.attempt()).isEqualTo(1);
    pass(Duration.ofDays(1));
    assertThat(deliveries.isEmpty()).isTrue();
    assertThat(receiver.got).hasSize(1);
  }

  @Test
  void triesAgainUnderTheSameIdAfterThePause() {
    receiver.answers.add(new Channel.Outcome.Later("HTTP 503", null));
    receiver.answers.add(new Channel.Outcome.Delivered("HTTP 200"));
    alerts.pipeInput("s1", alert());
    Delivery first = next();
    assertThat(first.status()).isEqualTo(Delivery.Status.RETRYING);
    assertThat(first.nextAttempt())
        .isBetween(first.at().plusSeconds(60), first.at().plusSeconds(66));
    pass(Duration.ofSeconds(50));
    assertThat(receiver.got).hasSize(1);
    pass(Duration.ofSeconds(20));
    Delivery second = next();
    assertThat(second.status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(receiver.got).hasSize(2);
    assertThat(receiver.got.get(0).id()).isEqualTo(receiver.got.get(1).id());
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    receiver.answers.add(new Channel.Outcome.Later("HTTP 429", Duration.ofHours(1)));
    alerts.pipeInput("s1", alert());
    Delivery first = next();
    assertThat(first.nextAttempt()).isEqualTo(first.at().plus(Duration.ofHours(1)));
  }

  @Test
  void givesUpAfterTheLastAttemptAsADeadLetter() {
    for (int i = 0; i < 3; i++) {
      receiver.answers.add(new Channel.Outcome.Later("refused", null));
    }
    alerts.pipeInput("s1", alert());
    assertThat(next().status()).isEqualTo(Delivery.Status.RETRYING);
    pass(Duration.ofMinutes(2));
    assertThat(next().status()).isEqualTo(Delivery.Status.RETRYING);
    pass(Duration.ofMinutes(12));
    assertThat(next().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(output(Topics.ALERTS_DLQ).readValue().detail()).isEqualTo("refused");
  }

  @Test
  void doesNotRepeatWhatCannotWork() {
    receiver.answers.add(new Channel.Outcome.Never("HTTP 410"));
    alerts.pipeInput("s1", alert());
    assertThat(next().status()).isEqualTo(Delivery.Status.FAILED);
  }

  private TestOutputTopic<String, Delivery> output(Topics topic) {
    return driver.createOutputTopic(
        topic.topicName(),
        new StringDeserializer(),
        new JsonSerde<>(Delivery.class).deserializer());
  }

  private Optional<Subscription> subscription(String id) {
    return id.equals("s1") ? Optional.of(subscription) : Optional.empty();
  }

  /** Attempts run on other threads: let the stream look until one has come back. */
  private Delivery next() {
    List<Delivery> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              pass(TICK);
              if (!deliveries.isEmpty()) {
                found.add(deliveries.readValue());
              }
              return !found.isEmpty();
            });
    return found.get(0);
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
    driver.advanceWallClockTime(time);
  }

  private static Alert alert() {
    return new Alert(
        "a1",
        "s1",
        "story",
        "article",
        1,
        "t",
        "u",
        "s",
        "en",
        0.9,
        "q",
        "c",
        "claim",
        null,
        false,
        null,
        "why",
        Instant.EPOCH,
        null);
  }

  private static final class Receiver implements Channel {
    private final Queue<Outcome> answers = new ConcurrentLinkedQueue<>();
    private final List<Message> got = new CopyOnWriteArrayList<>();

    @Override
    public Subscription.Channel.Type type() {
      return Subscription.Channel.Type.WEBHOOK;
    }

    @Override
    public Outcome send(Message message) {
      got.add(message);
      return answers.remove();
    }
  }

  private static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
