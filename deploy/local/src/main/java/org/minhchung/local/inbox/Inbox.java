package org.minhchung.local.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.minhchung.events.Json;

/** Receives mails and webhooks and shows them on one page. */
public final class Inbox implements AutoCloseable {
  /** The demo's webhook secret: known to everybody, and good for loopback only. */
  public static final String SECRET = "whsec_bWluaGNodW5nLWRlbW8tc2VjcmV0LTMyLWJ5dGVzISE=";

  private final List<InboxMessage> messages = new CopyOnWriteArrayList<>();
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final HttpServer server;
  private final MailSink mail;
  private final Clock clock;

  private Inbox(HttpServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
    this.mail = new MailSink(messages::add, clock);
    server.createContext("/", this::page);
    server.createContext("/webhook", this::webhook);
  }

  /**
   * Starts to receive.
   *
   * @param port loopback port of the page, 0 for any; mail goes to a port of its own
   */
  public static Inbox start(int port, Clock clock) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      Inbox inbox = new Inbox(HttpServer.create(address, 0), clock);
      inbox.server.start();
      return inbox;
    } catch (IOException e) {
      throw new UncheckedIOException("the inbox cannot listen on port " + port, e);
    }
  }

  /** Everything that arrived, oldest first. */
  public List<InboxMessage> messages() {
    return List.copyOf(messages);
  }

  /** Address of the page. */
  public String pageUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** Address that takes webhooks. */
  public String webhookUrl() {
    return pageUrl() + "webhook";
  }

  /** Port that takes mail. */
  public int smtpPort() {
    return mail.port();
  }

  private void webhook(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Headers headers = exchange.getRequestHeaders();
      String id = headers.getFirst("webhook-id");
      boolean verified =
          WebhookSignature.holds(
              SECRET,
              id,
              headers.getFirst("webhook-timestamp"),
              body,
              headers.getFirst("webhook-signature"));
      JsonNode json = Json.mapper().readTree(body);
      messages.add(
          new InboxMessage(
              InboxMessage.Kind.WEBHOOK,
              id,
              clock.instant(),
              webhookUrl(),
              json.path("type").asText("webhook"),
              json.toPrettyString(),
              verified));
      exchange.sendResponseHeaders(verified ? 204 : 401, -1);
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    try (exchange) {
      StringOutput html = new StringOutput();
      templates.render("inbox/inbox.jte", messages(), html);
      byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    mail.close();
  }
}
