package org.minhchung.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.LimitedInput.TooLargeException;

/** Reads a body up to a limit, unpacked, in pieces, so that memory grows with what has come. */
final class BodyReader {
  private static final int PIECE = 16 * 1024;
  private static final byte[] EMPTY = {};

  private BodyReader() {}

  /**
   * The body; that of a robots.txt is cut at the limit (RFC 9309).
   *
   * @param share makes room for it as it comes
   * @throws TooLargeException where it is larger
   */
  static byte[] read(ClassicHttpResponse response, int limit, Kind kind, AnswerMemory.Share share)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null || entity.getContentLength() == 0) {
      return EMPTY;
    }
    boolean cut = kind == Kind.ROBOTS;
    if (!cut && entity.getContentLength() > limit) {
      throw new TooLargeException("larger than " + size(limit));
    }
    InputStream body =
        entity.getContent(); // not closed: that would read an endless body to its end
    List<String> codings =
        Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
            .map(h -> h.getValue() == null ? "" : h.getValue())
            .toList();
    List<byte[]> pieces = new ArrayList<>();
    int total = 0;
    try (ContentCoding unpacked = new ContentCoding(body, codings, limit + 4L * PIECE)) {
      byte[] piece = new byte[PIECE];
      int filled = 0;
      for (int n = unpacked.read(piece, 0); n >= 0; n = unpacked.read(piece, filled)) {
        filled += n;
        total += n;
        if (total > limit) {
          if (!cut) {
            throw new TooLargeException("larger than " + size(limit));
          }
          break;
        }
        unpacked.requireProportion(total);
        share.grow(total);
        if (filled == PIECE) {
          pieces.add(piece);
          piece = new byte[PIECE];
          filled = 0;
        }
      }
      pieces.add(piece);
    }
    return join(pieces, Math.min(total, limit));
  }

  private static byte[] join(List<byte[]> pieces, int total) {
    byte[] whole = new byte[total];
    int at = 0;
    for (byte[] piece : pieces) {
      int length = Math.min(piece.length, total - at);
      System.arraycopy(piece, 0, whole, at, length);
      at += length;
    }
    return whole;
  }

  private static String size(int bytes) {
    return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MiB" : bytes + " bytes";
  }
}
