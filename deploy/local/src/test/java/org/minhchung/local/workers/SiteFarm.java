package org.minhchung.local.workers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fictional outlets on loopback, each a host of its own, that publish on and on. Some move their
 * pages, their feed or their robots.txt to another host. Every host keeps {@link Manners}.
 */
final class SiteFarm implements AutoCloseable {
  private static final String SENTENCE =
      "The harbour board of the fictional town number %d met to speak of quay %d, and put its decision"
          + " off until tide table %d of the coming season has been read out in full. ";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int hosts;
  private final int pages;
  private final Duration delay;
  private final Duration pace;
  private final long began = System.nanoTime();
  private final Map<String, Manners> manners = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  /**
   * Opens the hosts.
   *
   * @param pages how many each publishes in the end
   * @param delay the pause that every host expects
   * @param pace between two pages that a host publishes
   */
  SiteFarm(int hosts, int pages, Duration delay, Duration pace) throws IOException {
    this.hosts = hosts;
    this.pages = pages;
    this.delay = delay;
    this.pace = pace;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The sources as an operator lists them. */
  String sources() {
    return IntStream.range(0, hosts)
        .mapToObj(
            i ->
                """
                - id: farm-%d
                  name: Farm %d
                  homepage: %s
                  country: GB
                  languages: [en]
                  feeds: [%s]
                  pollInterval: PT2S
                """
                    .formatted(i, i, url(i, "/"), url(i, "/rss")))
        .collect(Collectors.joining());
  }

  /** Where every page is found in the end. */
  Set<String> articles() {
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < hosts; i++) {
      for (int k = 0; k < pages; k++) {
        all.add(moves(k) ? moved(i, k) : url(i, "/news/" + k));
      }
    }
    return all;
  }

  /** What the hosts complain of. */
  Set<String> complaints() {
    return manners.values().stream()
        .flatMap(m -> m.complaints().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many requests there were for pages that had been asked for before. */
  int repeated() {
    return asked.values().stream().mapToInt(n -> n.get() - 1).sum();
  }

  /** How many requests there were at all. */
  int requests() {
    return manners.values().stream().mapToInt(Manners::requests).sum();
  }

  private String url(int host, String path) {
    return "http://s" + host + ".localhost:" + server.getAddress().getPort() + path;
  }

  private static boolean moves(int page) {
    return page % 10 == 9;
  }

  private String moved(int host, int page) {
    return url((host + 7) % hosts, "/moved/" + host + "-" + page);
  }

  private int next(int host) {
    return (host + 1) % hosts;
  }

  /** Some ask for a longer pause. */
  private static boolean isSlow(int host) {
    return host % 8 == 1;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
    int host = Integer.parseInt(name.substring(1, name.indexOf('.')));
    String path = exchange.getRequestURI().getPath();
    Duration due = isSlow(host) ? delay.multipliedBy(2) : delay;
    Manners own = manners.computeIfAbsent(name, key -> new Manners(name, due));
    own.begin(path);
    boolean ended = false;
    try (exchange) {
      Answer answer = answer(host, path);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      if (answer.location() != null) {
        exchange.getResponseHeaders().set("Location", answer.location());
      }
      own.end(); // before the asker can know that it has ended
      ended = true;
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } finally {
      if (!ended) {
        own.end();
      }
    }
  }

  private record Answer(int status, String type, String location, String body) {
    static Answer elsewhere(String location) {
      return new Answer(301, "text/plain", location, "");
    }
  }

  private Answer answer(int host, String path) {
    if (path.equals("/robots.txt")) {
      return host % 8 == 5
          ? Answer.elsewhere(url(next(host), "/robots-of/" + host))
          : isSlow(host)
              ? robots("Crawl-delay: " + delay.multipliedBy(2).toMillis() / 1000.0)
              : new Answer(404, "text/plain", null, "");
    }
    if (path.startsWith("/robots-of/")) {
      return robots("Disallow: /private");
    }
    if (path.equals("/rss")) {
      return host % 8 == 3
          ? Answer.elsewhere(url(next(host), "/rss-of/" + host))
          : new Answer(200, "application/rss+xml", null, feed(host));
    }
    if (path.startsWith("/rss-of/")) {
      return new Answer(200, "application/rss+xml", null, feed(number(path, "/rss-of/")));
    }
    asked.computeIfAbsent(url(host, path), key -> new AtomicInteger()).incrementAndGet();
    if (path.startsWith("/moved/")) {
      String[] place = path.substring("/moved/".length()).split("-");
      return page(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
    }
    int number = number(path, "/news/");
    return moves(number) ? Answer.elsewhere(moved(host, number)) : page(host, number);
  }

  private static Answer robots(String rule) {
    return new Answer(200, "text/plain", null, "User-agent: *\n" + rule + "\n");
  }

  private static int number(String path, String before) {
    return Integer.parseInt(path.substring(before.length()));
  }

  private String feed(int host) {
    long published = 3 + (System.nanoTime() - began) / pace.toNanos();
    return IntStream.range(0, (int) Math.min(pages, published))
        .mapToObj(
            k ->
                "<item><title>Quay %d</title><link>%s</link></item>"
                    .formatted(k, url(host, "/news/" + k)))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>",
                "</channel></rss>"));
  }

  private static Answer page(int host, int number) {
    String paragraphs =
        IntStream.range(0, 6)
            .mapToObj(i -> "<p>" + SENTENCE.formatted(host, number, i).repeat(2).strip() + "</p>")
            .collect(Collectors.joining("\n"));
    return new Answer(
        200,
        "text/html; charset=utf-8",
        null,
        """
        <!doctype html><html lang="en"><head><title>Quay %d of town %d is put off</title></head>
        <body><article><h1>Quay %d of town %d is put off</h1>
        %s
        </article></body></html>
        """
            .formatted(number, host, number, host, paragraphs));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
