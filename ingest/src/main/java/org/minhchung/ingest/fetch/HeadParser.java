package org.minhchung.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads status line and headers, of which there may be only so many: per line, in number, in all,
 * and over all interim answers before the one that counts. A head that ends with the connection is
 * no head; a library that takes it for one makes an empty page of a broken connection. Bytes that
 * lie there before anything was asked are no answer either.
 */
final class HeadParser extends DefaultHttpResponseParser {
  /** What a line and a head may be; also holds for the trailers of a chunked body. */
  static final Http1Config LIMITS =
      Http1Config.custom()
          .setMaxLineLength(16 * 1024)
          .setMaxHeaderCount(200)
          .setMaxEmptyLineCount(4)
          .build();

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_INTERIM = 10;

  private int interim;
  private int bytes;

  /** One for each connection. */
  HeadParser() {
    super(LIMITS);
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    if (interim == 0 && buffer.length() > 0) {
      throw new ProtocolException("an answer came before the request");
    }
    ClassicHttpResponse response = super.parse(buffer, new Head(in));
    if (response.getCode() >= 200) {
      interim = 0;
      bytes = 0;
    } else if (++interim > MAX_INTERIM) {
      throw new MessageConstraintException("more than " + MAX_INTERIM + " interim answers");
    }
    return response;
  }

  private final class Head extends FilterInputStream {
    Head(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      if (n < 0 && bytes > 0) {
        throw new ConnectionClosedException("closed before the end of the headers");
      }
      bytes += Math.max(n, 0);
      if (bytes > MAX_BYTES) {
        throw new MessageConstraintException("headers larger than " + MAX_BYTES + " bytes");
      }
      return n;
    }
  }
}
