package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.minhchung.alerts.desk.view.Page;
import org.minhchung.events.ArticleId;

/**
 * The few files that pages load. Their addresses change with their content, so that browsers may
 * keep them for good; nothing else of the class path can be asked for.
 */
final class StaticFiles {
  private static final String HTMX = "META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js";
  private static final String HTMX_VERSION =
      "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  private final Map<String, Handler> files = new LinkedHashMap<>();
  private final Page.Assets assets;

  private StaticFiles() {
    String own = StaticFiles.class.getPackageName().replace('.', '/') + "/static/";
    assets =
        new Page.Assets(
            add("desk.css", "text/css; charset=utf-8", own + "desk.css"),
            add("desk.js", "text/javascript; charset=utf-8", own + "desk.js"),
            add("htmx.js", "text/javascript; charset=utf-8", HTMX.formatted(htmxVersion())),
            add("icon.svg", "image/svg+xml", own + "icon.svg"));
  }

  /** Reads them all. */
  static StaticFiles load() {
    return new StaticFiles();
  }

  Page.Assets assets() {
    return assets;
  }

  void add(JavalinDefaultRoutingApi routes) {
    files.forEach(routes::get);
  }

  private static void send(Context ctx, String type, byte[] content) {
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(type).result(content);
  }

  private String add(String name, String type, String resource) {
    byte[] content = read(resource);
    String address = "/static/" + ArticleId.sha256(content).substring(0, 12) + "/" + name;
    files.put(address, ctx -> send(ctx, type, content));
    return address;
  }

  private static String htmxVersion() {
    Properties properties = new Properties();
    try (InputStream in = open(HTMX_VERSION)) {
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(HTMX_VERSION + " cannot be read", e);
    }
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is missing from the class path");
    }
    return in;
  }
}
