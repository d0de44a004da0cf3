package org.minhchung.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.minhchung.events.net.AddressGuard;
import org.minhchung.events.net.NameLookup;
import org.minhchung.events.net.RefusedAddressException;
import org.minhchung.events.net.TimedLookup;
import org.minhchung.events.net.WebAddress;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;

/**
 * Sends one request and reads one answer, within limits. It goes to an address that an {@link
 * AddressGuard} has let pass and nowhere else: no redirect is followed, no proxy used, no cookie
 * kept, no challenge answered. Safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {
  /** How the reason of a result begins where the address was not acceptable. */
  static final String REFUSED = "address refused: ";

  /** What is made of an answer needs a multiple of its size. */
  private static final int PART_OF_HEAP = 8;

  private final FetchConfig config;
  private final TimedLookup names;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines;
  private final AnswerReader answers;
  private final AnswerMemory memory;

  /**
   * Makes a fetcher.
   *
   * @param userAgent the {@code User-Agent} header
   * @param clock for {@code Retry-After} dates
   */
  public Fetcher(FetchConfig config, String userAgent, Clock clock) {
    this(config, userAgent, clock, InetAddress::getAllByName);
  }

  /** As the other one, with another look-up of host names than the system's. */
  public Fetcher(FetchConfig config, String userAgent, Clock clock, NameLookup lookup) {
    this.config = config;
    this.answers = new AnswerReader(clock);
    this.memory =
        new AnswerMemory(
            Runtime.getRuntime().maxMemory() / PART_OF_HEAP,
            Math.max(config.maxFeedBytes(), config.maxPageBytes()));
    this.names = new TimedLookup(lookup, config.connectTimeout());
    AddressGuard guard =
        new AddressGuard(config.allowedPrivateHosts(), names, "ingest.fetch.allowedPrivateHosts");
    Timeout response = Timeout.of(config.responseTimeout());
    this.client =
        HttpClients.custom()
            .setConnectionManager(GuardedConnections.through(guard, config))
            .setUserAgent(userAgent)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(response)
                    .setConnectionRequestTimeout(response)
                    .setProtocolUpgradeEnabled(false)
                    .setAuthenticationEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .addExecInterceptorAfter(ChainElement.PROTOCOL.name(), "wire-tap", new WireTap())
            .addExecInterceptorBefore(
                ChainElement.MAIN_TRANSPORT.name(), "before-sending", new BeforeSending())
            .evictIdleConnections(TimeValue.ofSeconds(30))
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
    return fetch(request, () -> {}, answer -> answer);
  }

  /**
   * As the other one; the memory that a large answer takes is counted until it has been used.
   *
   * @param before called when the connection stands and nothing has been sent yet; what it throws
   *     ends the request and is thrown on
   * @param use what is done with the answer
   * @return what that returns
   */
  public <T> T fetch(FetchRequest request, Runnable before, Function<FetchResult, T> use) {
    try (AnswerMemory.Share share = memory.open()) {
      return use.apply(send(request, null, before, share));
    }
  }

  /**
   * Hands a form over, as hubs (WebSub) want it; otherwise like {@link #fetch}.
   *
   * @param form {@code application/x-www-form-urlencoded}
   */
  public FetchResult post(String url, String form) {
    try (AnswerMemory.Share share = memory.open()) {
      return send(new FetchRequest(url, null, null, Kind.FEED), form, () -> {}, share);
    }
  }

  private FetchResult send(
      FetchRequest request, String form, Runnable before, AnswerMemory.Share share) {
    WebAddress address;
    try {
      address = WebAddress.of(request.url());
    } catch (IllegalArgumentException e) {
      return new Failed(request.url(), 0, REFUSED + e.getMessage(), true, null);
    }
    HttpUriRequestBase asked = asked(request, address, form);
    ScheduledFuture<?> deadline =
        deadlines.schedule(asked::cancel, config.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      HttpHost host = new HttpHost(address.scheme(), address.host(), address.port());
      HttpClientContext context = BeforeSending.context(before);
      WireTap.Recording wire =
          request.kind() == Kind.PAGE ? WireTap.record(context, config.maxPageBytes()) : null;
      ClassicHttpResponse response = client.executeOpen(host, asked, context);
      FetchResult result = answers.read(request, response, limit(request.kind()), share);
      return result instanceof Page page && wire != null ? page.with(wire.exchange()) : result;
    } catch (BeforeSending.StoppedException e) {
      throw e.reason();
    } catch (IOException | RuntimeException e) {
      return failed(request.url(), e, asked.isCancelled());
    } finally {
      deadline.cancel(false);
      // Hangs up on a body that was not read to its end; closing politely would read the rest. A
      // body that was has given its connection back already, and then this does nothing.
      asked.cancel();
    }
  }

  /** From the parts of the address, so that nothing reads the text of it once more. */
  private static HttpUriRequestBase asked(FetchRequest request, WebAddress address, String form) {
    HttpUriRequestBase asked =
        new HttpUriRequestBase(form == null ? "GET" : "POST", URI.create("/"));
    asked.setScheme(address.scheme());
    asked.setAuthority(
        new URIAuthority(address.host(), address.hasUsualPort() ? -1 : address.port()));
    asked.setPath(address.target());
    asked.setHeader(HttpHeaders.ACCEPT, request.kind().accept());
    asked.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED);
    if (request.etag() != null) {
      asked.setHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
    }
    if (request.lastModified() != null) {
      asked.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
    }
    if (form != null) {
      asked.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
    }
    return asked;
  }

  private int limit(Kind kind) {
    return switch (kind) {
      case PAGE -> config.maxPageBytes();
      case FEED -> config.maxFeedBytes();
      case ROBOTS -> RobotsParser.MAX_BYTES;
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
    names.close();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
