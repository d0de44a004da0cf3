package org.minhchung.ingest.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** Asks once more, when the connection stands, whether a request is to be sent at all. */
final class BeforeSending implements ExecChainHandler {
  private static final String CHECK = "minhchung.before-sending";

  /** It is not. */
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient RuntimeException reason;

    StoppedException(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }

    RuntimeException reason() {
      return reason;
    }
  }

  /** The context of a request with its check, which throws where nothing is to be sent. */
  static HttpClientContext context(Runnable check) {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(CHECK, check);
    return context;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    Runnable check = (Runnable) scope.clientContext.getAttribute(CHECK);
    try {
      check.run();
    } catch (RuntimeException e) {
      throw new StoppedException(e);
    }
    return chain.proceed(request, scope);
  }
}
