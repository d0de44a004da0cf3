package org.minhchung.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.minhchung.ingest.fetch.AddressGuard.RefusedAddressException;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;

/** Sends one request and reads one answer, within limits. Safe for use by several threads. */
public final class Fetcher implements AutoCloseable {
  private static final int ROBOTS_BYTES = 500 * 1024;

  private final FetchConfig config;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines;
  private final AnswerReader answers;

  /**
   * Makes a fetcher.
   *
   * @param userAgent the {@code User-Agent} header
   * @param clock for {@code Retry-After} dates
   */
  public Fetcher(FetchConfig config, String userAgent, Clock clock) {
    this.config = config;
    this.answers = new AnswerReader(clock);
    Timeout response = Timeout.of(config.responseTimeout());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new AddressGuard(config.allowedPrivateHosts()))
            .setMaxConnTotal(200)
            .setMaxConnPerRoute(2)
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(response).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(config.connectTimeout()))
                    .setSocketTimeout(response)
                    .setTimeToLive(Timeout.ofMinutes(2))
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(userAgent)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(response)
                    .setConnectionRequestTimeout(response)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .addExecInterceptorAfter(ChainElement.PROTOCOL.name(), "wire-tap", new WireTap())
            .build();
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "fetch-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    this.deadlines = timer;
  }

  /** Asks once. Never throws for what the other side does; that becomes a {@link Failed}. */
  public FetchResult fetch(FetchRequest request) {
    HttpGet get;
    try {
      get = new HttpGet(URI.create(request.url()));
    } catch (IllegalArgumentException e) {
      return new Failed(request.url(), 0, "not an address: " + e.getMessage(), true, null);
    }
    get.setHeader(HttpHeaders.ACCEPT, request.kind().accept());
    if (request.etag() != null) {
      get.setHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
    }
    ScheduledFuture<?> deadline =
        deadlines.schedule(get::cancel, config.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      HttpClientContext context = HttpClientContext.create();
      WireTap.Recording wire =
          request.kind() == Kind.PAGE ? WireTap.record(context, config.maxPageBytes()) : null;
      ClassicHttpResponse response = client.executeOpen(null, get, context);
      FetchResult result = answers.read(request, response, limit(request.kind()));
      return result instanceof Page page && wire != null ? page.with(wire.exchange()) : result;
    } catch (IOException | RuntimeException e) {
      return failed(request.url(), e, get.isCancelled());
    } finally {
      deadline.cancel(false);
      // Hangs up on a body that was not read to its end; closing politely would read the rest. A
      // body that was has given its connection back already, and then this does nothing.
      get.cancel();
    }
  }

  private int limit(Kind kind) {
    return switch (kind) {
      case PAGE -> config.maxPageBytes();
      case FEED -> config.maxFeedBytes();
      case ROBOTS -> ROBOTS_BYTES;
    };
  }

  private Failed failed(String url, Exception e, boolean outOfTime) {
    if (e instanceof RefusedAddressException) {
      return new Failed(url, 0, e.getMessage(), true, null);
    }
    String reason;
    if (outOfTime) {
      reason = "timed out after " + seconds(config.totalTimeout());
    } else if (e instanceof ConnectTimeoutException) {
      reason = "no connection after " + seconds(config.connectTimeout());
    } else if (e instanceof InterruptedIOException) {
      reason = "timed out after " + seconds(config.responseTimeout());
    } else if (e instanceof UnknownHostException) {
      reason = "unknown host";
    } else if (e instanceof HttpHostConnectException || e instanceof ConnectException) {
      reason = "connection refused";
    } else {
      reason = e.getClass().getSimpleName() + ": " + e.getMessage();
    }
    return new Failed(url, 0, reason, false, null);
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
