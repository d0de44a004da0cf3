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
  private static final String CSS = "text/css; charset=utf-8";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Handler> files = new LinkedHashMap<>();
  private final Page.Assets assets;

  private StaticFiles() {
    String own = StaticFiles.class.getPackageName().replace('.', '/') + "/static/";
    assets =
        new Page.Assets(
            add("desk.css", CSS, own + "desk.css"),
            add("desk.js", JAVASCRIPT, own + "desk.js"),
            add("htmx.js", JAVASCRIPT, webJar("htmx.org", "htmx.min.js")),
            add("icon.svg", "image/svg+xml", own + "icon.svg"),
            new Page.ChartAssets(
                add("uplot.css", CSS, webJar("uplot", "uPlot.min.css")),
                add("uplot.js", JAVASCRIPT, webJar("uplot", "uPlot.iife.min.js")),
                add("chart.js", JAVASCRIPT, own + "chart.js")));
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

  /** A distributed file of a library, whose version is part of its place. */
  private static String webJar(String library, String file) {
    String about = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = open(about)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(about + " cannot be read", e);
    }
    String version = properties.getProperty("version");
    return "META-INF/resources/webjars/" + library + "/" + version + "/dist/" + file;
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
