package org.minhchung.local.sampleweb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.minhchung.events.Source;
import org.minhchung.ingest.health.Canary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the fictional outlets on one loopback port, told apart by host name ({@code
 * wexmoor-courier.localhost}).
 */
public final class SampleWeb implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SampleWeb.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final int THREADS = 16;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Map<String, Edition> editions = new LinkedHashMap<>();
  private final Landmark landmark = Landmark.shipped();
  private final Hazards hazards = new Hazards(Duration.ofMinutes(2));
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "sample-web");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpServer server;
  private final Instant start;
  private final Clock clock;

  private SampleWeb(HttpServer server, SampleWebContent content, Instant start, Clock clock) {
    this.server = server;
    this.start = start;
    this.clock = clock;
    int port = server.getAddress().getPort();
    content
        .outlets()
        .forEach(
            (id, outlet) -> {
              String base = "http://" + outlet.host() + ":" + port;
              editions.put(
                  id,
                  new Edition(
                      outlet, content.articles().getOrDefault(id, List.of()), base, start, clock));
            });
    server.createContext("/", this::answer);
    server.setExecutor(workers);
  }

  /**
   * Starts to serve.
   *
   * @param port loopback port, 0 for any
   * @param start the moment to which the articles' times are relative; keep it over restarts
   */
  public static SampleWeb start(int port, Instant start, Clock clock) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      SampleWeb web =
          new SampleWeb(HttpServer.create(address, 0), SampleWebContent.shipped(), start, clock);
      web.server.start();
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException("the sample web cannot listen on port " + port, e);
    }
  }

  /** The outlets as sources to watch. */
  public List<Source> sources() {
    return editions.values().stream().map(SampleWeb::source).toList();
  }

  /** Every article that will ever appear, by address, with what a reader finds in it. */
  public Map<String, SampleArticle> articles() {
    Map<String, SampleArticle> all = new LinkedHashMap<>();
    editions.values().forEach(e -> e.all().forEach(a -> all.put(e.url(a), a)));
    return all;
  }

  /**
   * Pages of which it is known what stands there: an early article of each outlet, and one whose
   * layout will change.
   */
  public List<Canary> canaries() {
    List<Canary> canaries = new ArrayList<>();
    for (Edition edition : editions.values()) {
      edition.all().stream()
          .filter(a -> a.at().isNegative() && a.correction() == null)
          .min(Comparator.comparing(SampleArticle::at).thenComparing(SampleArticle::slug))
          .map(a -> canary(edition, a))
          .ifPresent(canaries::add);
      if (landmark.isOf(edition)) {
        canaries.add(landmark.canary(edition));
      }
    }
    return canaries;
  }

  private static Canary canary(Edition edition, SampleArticle article) {
    String first = article.blocks().get(0).text();
    return new Canary(
        edition.outlet().id(),
        article.title(),
        edition.url(article),
        new Canary.Expectation(article.title(), List.of(first), null, null, null));
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static Source source(Edition edition) {
    Outlet outlet = edition.outlet();
    List<String> address = List.of(edition.base() + "/" + outlet.discovery().file());
    boolean sitemap = outlet.discovery() == Outlet.Discovery.SITEMAP;
    return new Source(
        outlet.id(),
        outlet.name(),
        edition.base() + "/",
        outlet.country(),
        List.of(outlet.language()),
        sitemap ? List.of() : address,
        sitemap ? address : List.of(),
        outlet.kind(),
        POLL,
        true);
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      Edition edition = edition(exchange);
      if (edition == null) {
        send(exchange, 404, "text/plain", "No outlet of this name; known: " + editions.keySet());
      } else if (!carriesHazards(edition) || !hazards.answer(exchange, edition)) {
        answer(exchange, edition);
      }
    } catch (IOException e) {
      LOG.atDebug().setCause(e).log("client went away");
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("uri", exchange.getRequestURI()).setCause(e).log("page failed");
    }
  }

  private void answer(HttpExchange exchange, Edition edition) throws IOException {
    String path = exchange.getRequestURI().toString();
    if (path.equals("/robots.txt")) {
      send(exchange, 200, "text/plain", robots(edition));
    } else if (path.equals("/" + edition.outlet().discovery().file())) {
      send(exchange, 200, "application/xml", Announcements.of(edition, announced(edition)));
    } else if (path.equals("/style.css")) {
      send(exchange, 200, "text/css", ResourceTree.read("style").get("outlets.css"));
    } else if (landmark.isAt(edition, path)) {
      String layout = Landmark.layout(edition, start, clock.instant());
      send(exchange, 200, "text/html", render(layout, landmark.page(edition, start)));
    } else if (path.equals("/")) {
      send(exchange, 200, "text/html", render("front", edition.front()));
    } else {
      Optional<PageModel> page = edition.page(path);
      String layout = edition.outlet().layout();
      if (page.isPresent()) {
        send(exchange, 200, "text/html", render(layout, page.get()));
      } else {
        send(exchange, 404, "text/html", "<!doctype html><html><body><h1>404</h1></body></html>");
      }
    }
  }

  private List<PageModel.Link> announced(Edition edition) {
    List<PageModel.Link> links = new ArrayList<>();
    edition.current().forEach(a -> links.add(edition.link(a)));
    if (carriesHazards(edition)) {
      links.addAll(Hazards.links(edition, start));
    }
    return links;
  }

  /** The first outlet carries the hazards. */
  private boolean carriesHazards(Edition edition) {
    return edition == editions.values().iterator().next();
  }

  private Edition edition(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return editions.get(host.replaceFirst("\\.localhost(:\\d+)?$", ""));
  }

  private String render(String template, PageModel model) {
    StringOutput out = new StringOutput();
    templates.render("sampleweb/" + template + ".jte", model, out);
    return out.toString();
  }

  private static String robots(Edition edition) {
    return "User-agent: *\nDisallow: /members/\n"
        + (edition.outlet().discovery() == Outlet.Discovery.SITEMAP
            ? "Sitemap: " + edition.base() + "/news-sitemap.xml\n"
            : "");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    hazards.close();
    server.stop(0);
    workers.shutdownNow();
  }
}
