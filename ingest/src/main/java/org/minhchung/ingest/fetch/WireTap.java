package org.minhchung.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.http.message.StatusLine;

/**
 * Writes down an exchange between the client's own work on it and the connection: the request with
 * all its headers, the answer before anything is decoded. Only for requests whose context asks for
 * it.
 */
final class WireTap implements ExecChainHandler {
  private static final String RECORDING = WireTap.class.getName();

  /** What is written down of one request. */
  static final class Recording {
    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(16 * 1024);
    private boolean overflown;
    private ClassicHttpRequest request;
    private String statusLine;
    private List<Map.Entry<String, String>> headers;
    private HttpClientContext context;

    private Recording(int limit) {
      this.limit = limit;
    }

    private void take(byte[] bytes, int from, int length) {
      overflown |= body.size() + length > limit;
      if (!overflown) {
        body.write(bytes, from, length);
      }
    }

    /** The exchange once its body has been read; null when it was larger than allowed. */
    Exchange exchange() {
      if (statusLine == null || overflown) {
        return null;
      }
      ProtocolVersion version =
          request.getVersion() == null ? HttpVersion.HTTP_1_1 : request.getVersion();
      return new Exchange(
          new RequestLine(request.getMethod(), request.getRequestUri(), version).toString(),
          entries(request.getHeaders()),
          statusLine,
          headers,
          body.toByteArray(),
          peer());
    }

    private InetAddress peer() {
      return context.getEndpointDetails() != null
              && context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress remote
          ? remote.getAddress()
          : null;
    }
  }

  /**
   * Asks for what follows in a context to be written down.
   *
   * @param limit most bytes of a body; of a longer one nothing is kept
   */
  static Recording record(HttpClientContext context, int limit) {
    Recording recording = new Recording(limit);
    context.setAttribute(RECORDING, recording);
    return recording;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    if (scope.clientContext.getAttribute(RECORDING) instanceof Recording recording) {
      recording.request = request;
      recording.context = scope.clientContext;
      recording.statusLine = new StatusLine(response).toString();
      recording.headers = entries(response.getHeaders());
      HttpEntity entity = response.getEntity();
      if (entity != null) {
        response.setEntity(new Tapped(entity, recording));
      }
    }
    return response;
  }

  private static List<Map.Entry<String, String>> entries(Header[] headers) {
    return Arrays.stream(headers)
        .map(h -> Map.entry(h.getName(), h.getValue() == null ? "" : h.getValue()))
        .toList();
  }

  /** A body whose bytes are written down as they are read. */
  private static final class Tapped extends HttpEntityWrapper {
    private final Recording recording;
    private InputStream content;

    Tapped(HttpEntity entity, Recording recording) {
      super(entity);
      this.recording = recording;
    }

    @Override
    public InputStream getContent() throws IOException {
      if (content == null) {
        content = new TappedStream(super.getContent(), recording);
      }
      return content;
    }
  }

  private static final class TappedStream extends FilterInputStream {
    private final Recording recording;

    TappedStream(InputStream in, Recording recording) {
      super(in);
      this.recording = recording;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        recording.take(new byte[] {(byte) value}, 0, 1);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      if (n > 0) {
        recording.take(bytes, from, n);
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false; // what is read twice would be written down twice
    }
  }
}
