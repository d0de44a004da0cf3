package org.minhchung.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Settings of the alerts stage; every section may be left out.
 *
 * @param elasticsearch where the search node is
 * @param index what is indexed and how
 * @param desk the analysts' pages
 * @param smtp how e-mail leaves; without a host none does
 * @param deliver how alerts are delivered and retried
 * @param archive where pages lie as they were served
 * @param publicUrl the desk's address as links in messages have it; default {@code
 *     http://<desk.host>:<desk.port>}
 * @param stateDirectory where the stores of alerted stories and pending deliveries are kept;
 *     default {@code data/alerts}
 */
public record AlertsConfig(
    ElasticsearchSettings elasticsearch,
    IndexSettings index,
    DeskSettings desk,
    SmtpSettings smtp,
    DeliverSettings deliver,
    ArchiveSettings archive,
    String publicUrl,
    Path stateDirectory) {

  public AlertsConfig {
    stateDirectory = stateDirectory == null ? Path.of("data", "alerts") : stateDirectory;
    elasticsearch =
        elasticsearch == null
            ? new ElasticsearchSettings(null, null, null, null, null, null)
            : elasticsearch;
    index = index == null ? new IndexSettings(null, null, null) : index;
    desk = desk == null ? new DeskSettings(null, null, null, null, null) : desk;
    smtp = smtp == null ? new SmtpSettings(null, null, null, null, null, null) : smtp;
    deliver = deliver == null ? new DeliverSettings(null, null, null) : deliver;
    archive = archive == null ? new ArchiveSettings(null, null) : archive;
    publicUrl =
        publicUrl == null
            ? "http://" + desk.host() + ":" + desk.port()
            : publicUrl.replaceAll("/+$", "");
  }

  /** Everything as it is by default. */
  public static AlertsConfig defaults() {
    return new AlertsConfig(null, null, null, null, null, null, null, null);
  }

  /**
   * Where the search node is and who we are to it.
   *
   * @param url address; default {@code http://127.0.0.1:9200}
   * @param username for basic authentication, or null
   * @param password for basic authentication, or null
   * @param apiKey encoded API key instead of name and password, or null
   * @param replicas copies of each shard, 0 or more; default 0, which suits a single node
   * @param timeout longest wait for one answer; default 30 s
   */
  public record ElasticsearchSettings(
      String url,
      String username,
      String password,
      String apiKey,
      Integer replicas,
      Duration timeout) {
    public ElasticsearchSettings {
      url = url == null ? "http://127.0.0.1:9200" : url;
      replicas = Objects.requireNonNullElse(replicas, 0);
      timeout = Objects.requireNonNullElse(timeout, Duration.ofSeconds(30));
      require(
          url.startsWith("http://") || url.startsWith("https://"),
          "elasticsearch.url is '" + url + "'; it must begin with http:// or https://");
      require(replicas >= 0, "elasticsearch.replicas is " + replicas + "; it must be 0 or more");
      require(
          timeout.compareTo(Duration.ZERO) > 0,
          "elasticsearch.timeout is " + timeout + "; it must be longer than nothing");
      require(
          (username == null) == (password == null),
          "elasticsearch.username and elasticsearch.password must both be given or both be left"
              + " out");
      require(
          apiKey == null || username == null,
          "elasticsearch.apiKey and elasticsearch.username are given; leave one of them out");
    }

    @Override
    public String toString() {
      return "elasticsearch at " + url;
    }
  }

  /**
   * What is indexed and how.
   *
   * @param toCheckScore least score, 0 to 1, at which an article that is not flagged stands in the
   *     queue for a person to look; default 0.3
   * @param batch most assessments written at once, 1 to 5000; default 500
   * @param retryPause longest pause between two attempts while the search node is away; default 15
   *     s
   */
  public record IndexSettings(Double toCheckScore, Integer batch, Duration retryPause) {
    public IndexSettings {
      toCheckScore = Objects.requireNonNullElse(toCheckScore, 0.3);
      batch = Objects.requireNonNullElse(batch, 500);
      retryPause = Objects.requireNonNullElse(retryPause, Duration.ofSeconds(15));
      require(
          toCheckScore >= 0 && toCheckScore <= 1,
          "index.toCheckScore is " + toCheckScore + "; it must be from 0 to 1");
      require(
          batch >= 1 && batch <= 5000, "index.batch is " + batch + "; it must be from 1 to 5000");
      require(
          retryPause.compareTo(Duration.ZERO) > 0,
          "index.retryPause is " + retryPause + "; it must be longer than nothing");
    }
  }

  /**
   * The analysts' pages.
   *
   * @param host address to listen on; default {@code 127.0.0.1}, for the desk has no users yet
   * @param port 0 takes a free one; default 8080
   * @param allowRemote whether an address that other machines reach may be listened on, where
   *     everybody who reaches it may then decide; default false
   * @param hostNames names under which browsers may ask for the desk, besides {@code localhost},
   *     {@code 127.0.0.1} and {@code host}; any other name is refused; default none
   * @param timeZone zone of the times shown, such as {@code Asia/Ho_Chi_Minh}; default the
   *     machine's own
   */
  public record DeskSettings(
      String host, Integer port, Boolean allowRemote, List<String> hostNames, ZoneId timeZone) {
    public DeskSettings {
      host = host == null ? "127.0.0.1" : host;
      port = Objects.requireNonNullElse(port, 8080);
      allowRemote = Objects.requireNonNullElse(allowRemote, false);
      hostNames = hostNames == null ? List.of() : List.copyOf(hostNames);
      timeZone = Objects.requireNonNullElseGet(timeZone, ZoneId::systemDefault);
      require(port >= 0 && port <= 65535, "desk.port is " + port + "; it must be 0 to 65535");
    }
  }

  /**
   * How e-mail leaves.
   *
   * @param host of the mail server; null sends no e-mail
   * @param port default 25
   * @param from sender's address; default {@code minhchung@localhost}
   * @param username for authentication, or null
   * @param password for authentication, or null
   * @param startTls whether to insist on encryption; default false
   */
  public record SmtpSettings(
      String host, Integer port, String from, String username, String password, Boolean startTls) {
    public SmtpSettings {
      port = Objects.requireNonNullElse(port, 25);
      from = from == null ? "minhchung@localhost" : from;
      startTls = Objects.requireNonNullElse(startTls, false);
      require(port >= 1 && port <= 65535, "smtp.port is " + port + "; it must be 1 to 65535");
    }

    @Override
    public String toString() {
      return "smtp at " + host + ":" + port;
    }
  }

  /**
   * How alerts are delivered and retried.
   *
   * @param timeout longest wait for one attempt; default 10 s
   * @param retries pauses after the first, second, ... failed attempt; default 5 s, 5 min, 30 min,
   *     2 h, 5 h, 10 h, 14 h, 20 h, 24 h
   * @param allowedPrivateHosts host names, suffixes of them and addresses that webhooks may go to
   *     although they are loopback or private; default none
   */
  public record DeliverSettings(
      Duration timeout, List<Duration> retries, List<String> allowedPrivateHosts) {
    private static final List<Duration> RETRIES =
        List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    public DeliverSettings {
      timeout = Objects.requireNonNullElse(timeout, Duration.ofSeconds(10));
      retries = retries == null ? RETRIES : List.copyOf(retries);
      allowedPrivateHosts =
          allowedPrivateHosts == null ? List.of() : List.copyOf(allowedPrivateHosts);
      require(
          timeout.compareTo(Duration.ZERO) > 0,
          "deliver.timeout is " + timeout + "; it must be longer than nothing");
    }
  }

  /**
   * Where pages lie as they were served.
   *
   * @param warcDirectory the directory in which ingest keeps them, as this machine sees it; null
   *     shows none
   * @param minFreeBytes room on its disk, in bytes, below which the desk warns; default 2 GiB
   */
  public record ArchiveSettings(Path warcDirectory, Long minFreeBytes) {
    public ArchiveSettings {
      minFreeBytes = Objects.requireNonNullElse(minFreeBytes, 2L << 30);
      require(
          minFreeBytes >= 0, "archive.minFreeBytes is " + minFreeBytes + "; it must be 0 or more");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
