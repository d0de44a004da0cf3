package org.minhchung.local.servers;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.minhchung.local.process.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** The official images, in the versions whose clients and servers Minhchung is built with. */
public final class ContainerServers implements Servers {
  private static final Logger LOG = LoggerFactory.getLogger(ContainerServers.class);
  private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
  private static final String ELASTICSEARCH_IMAGE =
      "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";
  private static final int ELASTICSEARCH_PORT = 9200;
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final KafkaContainer kafka =
      new KafkaContainer(KAFKA_IMAGE)
          // as on our own broker: a topic that nobody declared is a mistake, not a wish
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withStartupTimeout(START_LIMIT);
  // answers 408 while the node is not yet healthy
  private final WaitStrategy healthy =
      Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=1s")
          .forPort(ELASTICSEARCH_PORT)
          .forStatusCode(200)
          .withStartupTimeout(START_LIMIT);
  private final ElasticsearchContainer elasticsearch =
      new ElasticsearchContainer(ELASTICSEARCH_IMAGE)
          .withEnv("xpack.security.enabled", "false")
          .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
          .waitingFor(healthy);

  private ContainerServers() {
    // an engine gives a port of its own choice anew at each start, and clients would lose the node
    elasticsearch.setPortBindings(List.of(Ports.free() + ":" + ELASTICSEARCH_PORT));
  }

  /** Starts both containers side by side; the first time the images are fetched. */
  public static Servers start() {
    ContainerServers servers = new ContainerServers();
    try {
      Startables.deepStart(servers.kafka, servers.elasticsearch).join();
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  /** Whether there is a Docker engine that can start them. */
  static boolean haveAnEngine() {
    boolean available = DockerClientFactory.instance().isDockerAvailable();
    if (!available) {
      LOG.info("no Docker engine: the tests of a class on the official images are skipped");
    }
    return available;
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public URI elasticsearch() {
    return URI.create("http://" + elasticsearch.getHttpHostAddress());
  }

  @Override
  public void stopElasticsearch() {
    elasticsearch.getDockerClient().stopContainerCmd(elasticsearch.getContainerId()).exec();
  }

  @Override
  public void startElasticsearch() {
    elasticsearch.getDockerClient().startContainerCmd(elasticsearch.getContainerId()).exec();
    healthy.waitUntilReady(elasticsearch);
  }

  @Override
  public void close() {
    elasticsearch.stop();
    kafka.stop();
  }
}
