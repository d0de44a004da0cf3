package org.minhchung.bench.world.server;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What was asked.
 *
 * @param host of the {@code Host} header, without a port
 * @param target path and query
 * @param headers names in lower case
 * @param isLeft tells whether the client has hung up, as far as can be seen at once
 */
public record Request(
    String method,
    String host,
    String target,
    Map<String, String> headers,
    BooleanSupplier isLeft) {

  /** The path without its query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  public boolean isRobots() {
    return path().equals("/robots.txt");
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
