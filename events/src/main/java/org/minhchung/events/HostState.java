package org.minhchung.events;

import java.time.Duration;
import java.time.Instant;

/**
 * What the workers of the crawler must know of a host that is not theirs yet, so that a host that
 * changes hands is asked no sooner than before. Only hosts about which there is something to know
 * are on the topic.
 *
 * @param host in lower case, also the record's key; for a robots.txt that another host answered,
 *     the scheme, host and port whose rules it holds
 * @param blockedUntil when the host may be asked again, or null
 * @param crawlDelay pause between two requests that its robots.txt asks for, or null
 * @param failures failed requests since the last answer, overload included
 * @param reason why it is left alone, or null
 * @param robots a robots.txt that had to be fetched from another host, or null
 */
public record HostState(
    String host,
    Instant blockedUntil,
    Duration crawlDelay,
    int failures,
    String reason,
    Robots robots) {

  /**
   * What another host answered that was asked for a robots.txt.
   *
   * @param url address that was asked last
   * @param hops how many redirects led there
   * @param status of the answer, 0 where there was none
   * @param body the file, or null where there is none
   * @param reason why there is none, or null
   * @param fetchedAt when it was asked for
   */
  public record Robots(
      String url, int hops, int status, String body, String reason, Instant fetchedAt) {}

  public HostState {
    Required.text(host, "host of host state");
  }
}
