package org.minhchung.bench.world.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param pause before the first byte, in the world's time
 */
public record Answer(
    int status, Map<String, String> headers, byte[] body, Manner manner, Duration pause) {

  /** How an answer is sent. */
  public enum Manner {
    PLAIN,
    /** Not at all; the client may wait. */
    SILENT,
    /** The connection is reset. */
    RESET,
    /** A byte at a time, without end. */
    DRIP,
    /** As fast as it is read, without end. */
    ENDLESS
  }

  /** An answer with a body. */
  public static Answer ok(String contentType, byte[] body) {
    return of(200, body).with("Content-Type", contentType);
  }

  /** An answer with a body in UTF-8. */
  public static Answer ok(String contentType, String body) {
    return ok(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer of which the status says all. */
  public static Answer status(int status) {
    return of(status, ("status " + status).getBytes(StandardCharsets.US_ASCII));
  }

  public static Answer redirect(int status, String location) {
    return status(status).with("Location", location);
  }

  private static Answer of(int status, byte[] body) {
    return new Answer(status, Map.of(), body, Manner.PLAIN, Duration.ZERO);
  }

  /** The same with one more header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body, manner, pause);
  }

  Answer sent(Manner other) {
    return new Answer(status, headers, body, other, pause);
  }

  Answer after(Duration longer) {
    return new Answer(status, headers, body, manner, longer);
  }

  Answer withBody(byte[] other) {
    return new Answer(status, headers, other, manner, pause);
  }
}
