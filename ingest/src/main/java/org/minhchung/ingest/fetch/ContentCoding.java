package org.minhchung.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brotli.dec.BrotliInputStream;
import org.minhchung.events.coding.GzipInput;
import org.minhchung.ingest.fetch.LimitedInput.TooLargeException;

/**
 * Takes the content codings of an answer off again. What comes out is counted at every layer, so
 * that neither a small answer that unpacks into a large one nor one whose inner layer vanishes in
 * the outer one gets further than its limit.
 */
final class ContentCoding implements Closeable {
  /** The codings that are asked for, as the request has them. */
  static final String ACCEPTED = "gzip, deflate, br";

  private static final int MAX_LAYERS = 3;

  /** Pages unpack to 3 to 30 times their size; only bombs reach hundreds. */
  private static final int MAX_RATIO = 200;

  private static final int HARMLESS = 1024 * 1024;

  private final LimitedInput wire;
  private final List<GzipInput> opened = new ArrayList<>();
  private final InputStream content;
  private final boolean coded;

  /**
   * Prepares to unpack.
   *
   * @param header values of {@code Content-Encoding}, in order
   * @param limit most bytes of any layer
   * @throws UnknownCodingException when it is a coding that was not asked for
   */
  ContentCoding(InputStream body, List<String> header, long limit) throws IOException {
    List<String> layers = layers(header);
    wire = new LimitedInput(body, limit);
    coded = !layers.isEmpty();
    InputStream in = wire;
    try {
      for (int i = layers.size() - 1; i >= 0; i--) {
        in = new LimitedInput(unpack(layers.get(i), in), limit);
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    content = in;
  }

  /** An answer in a coding that was not asked for. */
  static final class UnknownCodingException extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownCodingException(String message) {
      super(message);
    }
  }

  /** Reads unpacked bytes into the rest of an array; -1 at the end. */
  int read(byte[] target, int offset) throws IOException {
    return content.read(target, offset, target.length - offset);
  }

  /**
   * Says whether so many unpacked bytes are believable.
   *
   * @throws TooLargeException when they are out of proportion to what came over the wire
   */
  void requireProportion(long unpacked) throws TooLargeException {
    if (coded && unpacked > HARMLESS && unpacked / MAX_RATIO > wire.count()) {
      throw new TooLargeException("unpacks to more than " + MAX_RATIO + " times its size");
    }
  }

  private InputStream unpack(String coding, InputStream in) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> opened(GzipInput.gzip(in));
      case "deflate" -> opened(GzipInput.deflate(in));
      case "br" -> new BrotliInputStream(in);
      default -> throw new UnknownCodingException("in a coding not asked for: " + coding);
    };
  }

  private GzipInput opened(GzipInput in) {
    opened.add(in);
    return in;
  }

  private static List<String> layers(List<String> header) throws UnknownCodingException {
    List<String> layers = new ArrayList<>();
    for (String value : header) {
      for (String coding : value.split(",", -1)) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          layers.add(name.length() > 40 ? name.substring(0, 40) : name);
        }
      }
    }
    if (layers.size() > MAX_LAYERS) {
      throw new UnknownCodingException("coded more than " + MAX_LAYERS + " times");
    }
    return layers;
  }

  /** Frees what the unpackers hold; the body itself stays open, for closing it would read on. */
  @Override
  public void close() {
    opened.forEach(GzipInput::close);
  }
}
