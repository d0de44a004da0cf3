package org.minhchung.alerts.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.minhchung.alerts.AlertsConfig.ArchiveSettings;
import org.minhchung.alerts.AlertsConfig.DeskSettings;
import org.minhchung.alerts.correction.Corrections;
import org.minhchung.alerts.index.Stories;
import org.minhchung.alerts.review.ReviewLog;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.source.SourceLog;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Claim;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.Stage;
import org.minhchung.events.source.SourceLists;
import org.minhchung.events.warc.PageArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analysts' pages over HTTP. The desk works as far as its parts do: without the index it still
 * shows the catalogue, the subscriptions and what people have decided.
 */
public final class Desk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);
  private static final long MOST_BYTES_OF_A_FORM = 256 * 1024;

  private final DeskSettings settings;
  private final Javalin server;

  /**
   * Makes the desk; it listens after {@link #start()}.
   *
   * @param archive where pages lie as they were served
   * @param healths how the stages are that run beside the desk, by name; asked at every page, so it
   *     must not block
   * @throws IllegalArgumentException if {@code desk.host} can be reached by other machines and
   *     {@code desk.allowRemote} does not say so, or is no address
   */
  public Desk(
      Stories stories,
      ReviewLog reviewLog,
      ReviewStates reviewStates,
      LiveTable<Claim> claims,
      LiveTable<Source> sources,
      LiveTable<SourceHealth> sourceHealths,
      Corrections corrections,
      SourceLog sourceLog,
      SubscriptionLog subscriptions,
      AlertFeeds feeds,
      ArchiveSettings archive,
      Supplier<Map<String, Stage.Health>> healths,
      DeskSettings settings,
      Clock clock) {
    this(
        new DeskParts(
            ArticleIndex.of(stories),
            Reviews.of(reviewLog, reviewStates),
            new TableClaims(claims),
            id -> sources.get(id).map(Source::name).orElse(id),
            new TableSites(sources, sourceHealths),
            corrections::of,
            sourceLog,
            subscriptions,
            feeds,
            new PageArchive(archive.warcDirectory()),
            archive.minFreeBytes(),
            healths,
            settings,
            clock));
  }

  Desk(DeskParts parts) {
    this.settings = parts.settings();
    requireLoopback(settings);
    this.server = Javalin.create(config -> configure(config, parts));
  }

  private static void configure(JavalinConfig config, DeskParts parts) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES_OF_A_FORM;
    config.http.prefer405over404 = true;
    config.jetty.multipartConfig.maxInMemoryFileSize(SourceLists.MOST_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(SourceLists.MOST_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(
        SourceLists.MOST_BYTES + MOST_BYTES_OF_A_FORM, SizeUnit.BYTES);
    StaticFiles files = StaticFiles.load();
    Visits visits = new Visits(parts);
    Pages pages = new Pages(visits, parts, files.assets());
    config.routes.before(new HostCheck(parts.settings()));
    config.routes.before(new SecurityHeaders());
    config.routes.before(new ForgeryCheck());
    files.add(config.routes);
    new HealthRoutes(parts.healths()).add(config.routes);
    new MetricsRoutes(parts).add(config.routes);
    new QueueRoutes(parts, visits, pages).add(config.routes);
    new StoryRoutes(parts, visits, pages).add(config.routes);
    new ServedRoutes(parts, visits, pages).add(config.routes);
    new SearchRoutes(parts, visits, pages).add(config.routes);
    new OverviewRoutes(parts, visits, pages).add(config.routes);
    new ClaimRoutes(parts, visits, pages).add(config.routes);
    new SourceRoutes(parts, visits, pages).add(config.routes);
    SourceEditing editing = new SourceEditing(parts);
    new SourceEditRoutes(parts, visits, pages, editing).add(config.routes);
    new SourceListRoutes(parts, visits, pages, editing).add(config.routes);
    new SubscriptionRoutes(parts, visits, pages).add(config.routes);
    new PreferenceRoutes().add(config.routes);
    config.routes.get("/help", ctx -> pages.show(ctx, 200, "help", "nav.help", null));
    new Failures(visits, pages).add(config.routes);
  }

  private static void requireLoopback(DeskSettings settings) {
    InetAddress address;
    try {
      address = InetAddress.getByName(settings.host());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "alerts.desk.host is '" + settings.host() + "', which is no address of this machine", e);
    }
    if (!address.isLoopbackAddress() && !settings.allowRemote()) {
      throw new IllegalArgumentException(
          "alerts.desk.host is '"
              + settings.host()
              + "', which other machines can reach, and the desk has no users yet; listen on"
              + " 127.0.0.1, or set alerts.desk.allowRemote to true if everybody there may decide");
    }
  }

  /**
   * Begins to listen.
   *
   * @throws IllegalStateException in one clear line if the port is taken
   */
  public void start() {
    try {
      server.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "alerts.desk.port "
              + settings.port()
              + " on "
              + settings.host()
              + " cannot be listened on; another program may have it. Choose another port, or 0"
              + " for any free one.",
          e);
    }
    log.atInfo().addKeyValue("url", url()).log("the desk listens");
  }

  /** The port it listens on, known after {@link #start()}. */
  public int port() {
    return server.port();
  }

  /** Its address, without a slash at the end, known after {@link #start()}. */
  public String url() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + port();
  }

  /** Stops listening; answers under way get a moment to finish. */
  @Override
  public void close() {
    server.stop();
  }
}
