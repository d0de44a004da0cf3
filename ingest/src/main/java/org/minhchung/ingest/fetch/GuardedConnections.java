package org.minhchung.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.minhchung.events.net.AddressGuard;

/**
 * Connections that an {@link AddressGuard} resolves and opens, and whose answers {@link HeadParser}
 * reads. A connection that is kept stays with the host name it was opened for, so nothing is ever
 * sent to an address that was not checked for that name.
 */
final class GuardedConnections {
  private static final int MOST = 200;
  private static final int MOST_TO_ONE_HOST = 2;

  private GuardedConnections() {}

  static PoolingHttpClientConnectionManager through(AddressGuard guard, FetchConfig config) {
    Timeout silence = Timeout.of(config.responseTimeout());
    return new Builder(guard)
        .setDnsResolver(new GuardedNames(guard))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(HeadParser.LIMITS)
                .responseParserFactory(limits -> new HeadParser())
                .build())
        .setMaxConnTotal(MOST)
        .setMaxConnPerRoute(MOST_TO_ONE_HOST)
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                .setSocketTimeout(silence)
                .setTimeToLive(Timeout.ofMinutes(2))
                // the next request to a host comes seconds later, when many have hung up
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build())
        .build();
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
