package org.minhchung.alerts.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minhchung.alerts.AlertsConfig.DeskSettings;
import org.minhchung.alerts.desk.view.KnownClaims;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.alerts.desk.view.WatchedSites;
import org.minhchung.alerts.source.SourceLog;
import org.minhchung.events.Claim;
import org.minhchung.events.Correction;
import org.minhchung.events.Source;
import org.minhchung.events.SourceAdoption;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.Stage;
import org.minhchung.events.Subscription;
import org.minhchung.events.warc.PageArchive;

/** A desk on a free loopback port with parts in memory, and a browser without JavaScript. */
final class TestDesk implements AutoCloseable {
  final FakeReviews reviews = new FakeReviews();
  final FakeIndex index = new FakeIndex(reviews);
  final Map<String, Claim> claims = new LinkedHashMap<>();
  final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  final Map<String, Stage.Health> healths = new LinkedHashMap<>();
  final Map<String, Source> sources = new LinkedHashMap<>();
  final Map<String, SourceHealth> sourceHealths = new LinkedHashMap<>();
  final List<Correction> corrections = new ArrayList<>();
  final List<SourceEdit> sourceEdits = new ArrayList<>();
  final List<SourceAdoption> sourceAdoptions = new ArrayList<>();
  final Desk desk;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  TestDesk() {
    this(0, null, 0);
  }

  TestDesk(int port) {
    this(port, null, 0);
  }

  TestDesk(int port, Path archive, long minFreeBytes) {
    desk =
        new Desk(
            new DeskParts(
                index,
                reviews,
                new ClaimsInMemory(claims),
                id -> id,
                new SitesInMemory(sources, sourceHealths),
                id -> corrections.stream().filter(c -> c.articleId().equals(id)).toList(),
                new EditsInMemory(sources, sourceEdits, sourceAdoptions),
                new SubscriptionsInMemory(subscriptions),
                id -> id.equals("s1") ? Optional.of("<feed/>") : Optional.empty(),
                new PageArchive(archive),
                minFreeBytes,
                () -> healths,
                new DeskSettings(null, port, null, null, ZoneOffset.UTC),
                Clock.fixed(MadeUp.NOW, ZoneOffset.UTC)));
  }

  TestDesk start() {
    desk.start();
    return this;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET().build());
  }

  /** Sends a form with the token of the page at {@code from}. */
  HttpResponse<String> submit(String from, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("token", token(get(from).body()));
    return post(path, all);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
      throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** Sends a file with the token of the page at {@code from}, as a browser does. */
  HttpResponse<String> upload(String from, String path, Map<String, String> fields, byte[] file)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("token", token(get(from).body()));
    var body = new java.io.ByteArrayOutputStream();
    for (var field : all.entrySet()) {
      body.writeBytes(
          ("--edge\r\nContent-Disposition: form-data; name=\""
                  + field.getKey()
                  + "\"\r\n\r\n"
                  + field.getValue()
                  + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        ("--edge\r\nContent-Disposition: form-data; name=\"list\"; filename=\"l.opml\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  static String token(String html) {
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(html);
    if (!token.find()) {
      throw new AssertionError("no form with a token in " + html);
    }
    return token.group(1);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.url() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    desk.close();
  }

  private record ClaimsInMemory(Map<String, Claim> claims) implements KnownClaims {
    @Override
    public Optional<Claim> get(String id) {
      return Optional.ofNullable(claims.get(id));
    }

    @Override
    public Collection<Claim> all() {
      return claims.values();
    }
  }

  private record SitesInMemory(Map<String, Source> sources, Map<String, SourceHealth> healths)
      implements WatchedSites {
    @Override
    public Collection<Source> all() {
      return sources.values();
    }

    @Override
    public Optional<Source> get(String id) {
      return Optional.ofNullable(sources.get(id));
    }

    @Override
    public Optional<SourceHealth> health(String id) {
      return Optional.ofNullable(healths.get(id));
    }
  }

  private record EditsInMemory(
      Map<String, Source> sources, List<SourceEdit> edits, List<SourceAdoption> adoptions)
      implements SourceLog {
    @Override
    public void adopt(SourceAdoption adoption) {
      adoptions.add(adoption);
    }

    @Override
    public void write(List<SourceEdit> wanted) {
      for (SourceEdit edit : wanted) {
        edits.add(0, edit);
        sources.put(edit.sourceId(), edit.after());
      }
    }

    @Override
    public List<SourceEdit> of(String sourceId) {
      return edits.stream().filter(edit -> edit.sourceId().equals(sourceId)).toList();
    }
  }

  private record SubscriptionsInMemory(Map<String, Subscription> subscriptions)
      implements SubscriptionLog {
    @Override
    public void save(Subscription subscription) {
      subscriptions.put(subscription.id(), subscription);
    }

    @Override
    public void delete(String id) {
      subscriptions.remove(id);
    }

    @Override
    public Collection<Subscription> all() {
      return subscriptions.values();
    }
  }
}
