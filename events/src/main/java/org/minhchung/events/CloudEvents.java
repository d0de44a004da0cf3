package org.minhchung.events;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of every record: CloudEvents 1.0 in Kafka's binary content mode and W3C {@code
 * traceparent}, so that one article can be followed from feed item to delivery.
 */
public final class CloudEvents {
  public static final String TRACE_PARENT = "traceparent";

  /** When the event was sent, by the clock of who sent it, in ISO 8601. */
  public static final String TIME = "ce_time";

  private static final SecureRandom RANDOM = new SecureRandom();

  private CloudEvents() {}

  /**
   * Adds the headers.
   *
   * @param id stable id of the event, so that a repetition can be told from a new event
   * @param topic gives the type, such as {@code minhchung.article.v1}
   * @param source the stage, such as {@code /minhchung/ingest}
   * @param traceParent of the record that caused this one, or null to begin a trace
   */
  public static void add(
      Headers headers, String id, Topics topic, String source, Instant time, String traceParent) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_type", topic.topicName());
    put(headers, "ce_source", source);
    put(headers, TIME, time.toString());
    put(headers, "content-type", "application/json");
    put(headers, TRACE_PARENT, traceParent == null ? newTraceParent() : traceParent);
  }

  /** The value of a header in UTF-8, or null where it is absent. */
  public static String value(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String newTraceParent() {
    byte[] ids = new byte[24];
    RANDOM.nextBytes(ids);
    String hex = HexFormat.of().formatHex(ids);
    return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
