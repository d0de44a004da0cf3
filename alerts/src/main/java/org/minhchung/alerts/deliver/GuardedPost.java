package org.minhchung.alerts.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.minhchung.events.net.AddressGuard;
import org.minhchung.events.net.NameLookup;
import org.minhchung.events.net.TimedLookup;
import org.minhchung.events.net.WebAddress;

/**
 * Posts to addresses that anybody who may subscribe can choose, hence only where an {@link
 * AddressGuard} lets it: no redirect is followed, no proxy used, no connection kept, and an answer
 * may take so long and no longer. Safe for use by several threads.
 */
final class GuardedPost implements AutoCloseable {
  private static final int MOST_OF_A_BODY = 64 * 1024;
  private static final int MOST_CONNECTIONS = 32;

  /**
   * An answer.
   *
   * @param retryAfter as the header has it, or an empty text
   */
  record Answer(int status, String retryAfter) {}

  private final Duration timeout;
  private final TimedLookup names;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "webhook-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Prepares to post.
   *
   * @param timeout longest time for one exchange, from the look-up of the host to the end
   */
  GuardedPost(Duration timeout, List<String> allowedPrivateHosts, NameLookup lookup) {
    this.timeout = timeout;
    this.names = new TimedLookup(lookup, timeout);
    deadlines.setRemoveOnCancelPolicy(true);
    Timeout longest = Timeout.of(timeout);
    AddressGuard guard =
        new AddressGuard(allowedPrivateHosts, names, "alerts.deliver.allowedPrivateHosts");
    var connections =
        new Builder(guard)
            .setDnsResolver(new GuardedNames(guard))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(16 * 1024)
                            .setMaxHeaderCount(100)
                            .build())
                    .build())
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(longest)
                    .setSocketTimeout(longest)
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Minhchung")
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(longest)
                    .setConnectionRequestTimeout(longest)
                    .setProtocolUpgradeEnabled(false)
                    .setAuthenticationEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /**
   * Posts JSON once.
   *
   * @throws IOException when there is no whole answer in time, or the address is refused
   */
  Answer post(WebAddress address, Map<String, String> headers, byte[] json) throws IOException {
    HttpPost post = new HttpPost("/");
    post.setScheme(address.scheme());
    post.setAuthority(
        new URIAuthority(address.host(), address.hasUsualPort() ? -1 : address.port()));
    post.setPath(address.target());
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    ScheduledFuture<?> deadline =
        deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      HttpHost host = new HttpHost(address.scheme(), address.host(), address.port());
      ClassicHttpResponse response = client.executeOpen(host, post, null);
      readAway(response.getEntity());
      Header wait = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
      return new Answer(
          response.getCode(), wait == null || wait.getValue() == null ? "" : wait.getValue());
    } catch (IOException e) {
      if (deadline.isDone()) {
        throw new IOException("no whole answer within " + timeout.toMillis() + " ms", e);
      }
      throw e;
    } finally {
      deadline.cancel(false);
      post.cancel();
    }
  }

  /** A receiver that is still speaking has not taken the message; one that rambles has. */
  private static void readAway(HttpEntity entity) throws IOException {
    if (entity == null) {
      return;
    }
    InputStream body = entity.getContent(); // not closed: that would read on
    byte[] buffer = new byte[4096];
    int total = 0;
    for (int n = 0; n >= 0 && total < MOST_OF_A_BODY; n = body.read(buffer)) {
      total += n;
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    names.close();
    client.close(CloseMode.IMMEDIATE);
  }

  private static final class Builder extends PoolingHttpClientConnectionManagerBuilder {
    private final AddressGuard guard;

    Builder(AddressGuard guard) {
      this.guard = guard;
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
      return new DefaultHttpClientConnectionOperator(
          proxy -> guard.socket(),
          ports,
          names,
          RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
    }
  }

  private record GuardedNames(AddressGuard guard) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
