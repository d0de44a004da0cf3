package org.minhchung.ingest.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Feeds, sitemaps and lists of outlets that mean harm. */
final class HostileFeeds {
  /** A document and what it tries. */
  record Hostile(String name, byte[] body, String contentType) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Where a text goes, an element in which others may stand, and the end. */
  private record Carrier(String root, String begin, String text, String end) {
    String with(String prolog, String content) {
      return prolog + begin + text.formatted(content) + end;
    }
  }

  private static final Map<String, Carrier> CARRIERS = new LinkedHashMap<>();

  static {
    CARRIERS.put(
        "rss",
        new Carrier(
            "rss",
            "<rss version='2.0'><channel><title>A</title>",
            "<item><title>%1$s</title><link>https://a.example/%1$s</link></item>",
            "</channel></rss>"));
    CARRIERS.put(
        "atom",
        new Carrier(
            "feed",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title>",
            "<entry><title>%1$s</title><link href='https://a.example/%1$s'/></entry>",
            "</feed>"));
    CARRIERS.put(
        "rdf",
        new Carrier(
            "rdf:RDF",
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
            "<item><title>%1$s</title><link>https://a.example/%1$s</link></item>",
            "</rdf:RDF>"));
    CARRIERS.put(
        "sitemap",
        new Carrier(
            "urlset",
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
            "<url><loc>https://a.example/%1$s</loc><news:news><news:title>%1$s</news:title>"
                + "</news:news></url>",
            "</urlset>"));
    CARRIERS.put(
        "index",
        new Carrier(
            "sitemapindex",
            "<sitemapindex>",
            "<sitemap><loc>https://a.example/%1$s</loc></sitemap>",
            "</sitemapindex>"));
    CARRIERS.put(
        "opml",
        new Carrier(
            "opml",
            "<opml version='2.0'><body>",
            "<outline text='%1$s' xmlUrl='https://a.example/%1$s'>%1$s</outline>",
            "</body></opml>"));
  }

  private final String file;
  private final String socket;
  private final List<Hostile> all = new ArrayList<>();

  private HostileFeeds(String file, String socket) {
    this.file = file;
    this.socket = socket;
  }

  /**
   * All of them.
   *
   * @param file address of a file that must not be read
   * @param socket address that must not be connected to
   */
  static List<Hostile> all(String file, String socket) {
    HostileFeeds feeds = new HostileFeeds(file, socket);
    CARRIERS.forEach(feeds::inXml);
    feeds.inJson();
    return feeds.all;
  }

  private void inXml(String name, Carrier carrier) {
    String root = carrier.root();
    add(name, "file entity", carrier, "<!DOCTYPE %s [<!ENTITY x SYSTEM '%s'>]>", root, file);
    add(name, "web entity", carrier, "<!DOCTYPE %s [<!ENTITY x SYSTEM '%s'>]>", root, socket);
    add(name, "public entity", carrier, "<!DOCTYPE %s [<!ENTITY x PUBLIC 'p' '%s'>]>", root, file);
    add(
        name,
        "jar entity",
        carrier,
        "<!DOCTYPE %s [<!ENTITY x SYSTEM 'jar:%s!/a'>]>",
        root,
        socket);
    add(name, "external subset", carrier, "<!DOCTYPE %s SYSTEM '%s'>", root, socket);
    add(name, "public subset", carrier, "<!DOCTYPE %s PUBLIC '-//A//DTD' '%s'>", root, socket);
    add(
        name,
        "parameter entity",
        carrier,
        "<!DOCTYPE %1$s [<!ENTITY %% p SYSTEM '%2$s'>%%p;<!ENTITY %% q '<!ENTITY x SYSTEM \"%3$s\">'>%%q;]>",
        root,
        socket,
        file);
    add(
        name,
        "stylesheet",
        carrier,
        "<?xml-stylesheet type='text/xsl' href='%2$s'?>",
        root,
        socket);
    add(name, "recursion", carrier, "<!DOCTYPE %s [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>", root);
    add(name, "billion laughs", carrier.with(laughs(root), "&l9;"));
    String long100k = "x".repeat(100_000);
    add(
        name,
        "quadratic",
        carrier.with(
            "<!DOCTYPE " + root + " [<!ENTITY x '" + long100k + "'>]>", "&x;".repeat(20_000)));
    add(
        name,
        "inclusion",
        carrier.with(
            "",
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='"
                + file
                + "'/>"));
    add(
        name,
        "schema",
        carrier
            .with("", "s")
            .replaceFirst(
                ">",
                " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a "
                    + socket
                    + "'>"));
    add(name, "deep", carrier.with("", "<a>".repeat(60_000)));
    add(name, "deep and closed", carrier.with("", "<a>".repeat(20_000) + "</a>".repeat(20_000)));
    add(name, "deep items", carrier.begin() + "<item><url>".repeat(20_000) + carrier.end());
    add(name, "long attribute", carrier.with("", "<a b='" + "y".repeat(1_000_000) + "'/>"));
    add(name, "many attributes", carrier.with("", "<a " + numbered(20_000, "a%d='1' ") + "/>"));
    add(
        name,
        "many namespaces",
        carrier.with("", "<a " + numbered(5_000, "xmlns:n%d='u' ") + "/>"));
    add(name, "long name", carrier.with("", "<" + "n".repeat(500_000) + "/>"));
    add(name, "many names", carrier.with("", numbered(20_000, "<a%d/>")));
    add(name, "only ends", carrier.with("", "</q>".repeat(50_000)));
    add(name, "open comment", carrier.with("", "<!-- " + "<!--".repeat(50_000)));
    add(name, "open text", carrier.with("", "<![CDATA[" + "<![CDATA[".repeat(50_000)));
    add(
        name,
        "open type",
        "<!DOCTYPE " + root + " [" + "<!ENTITY ".repeat(30_000) + carrier.with("", "s"));
    add(name, "instructions", carrier.with("<?x ".repeat(30_000), "s"));
    add(name, "ampersands", carrier.with("", "&".repeat(100_000)));
    add(name, "references", carrier.with("", "&#x41;&#99999999999;&#0;".repeat(8_000)));
    add(name, "zeros", carrier.with("", "\0".repeat(100_000)));
    bytes(name, carrier);
  }

  private void bytes(String name, Carrier carrier) {
    String xxe =
        "<?xml version='1.0' encoding='%s'?><!DOCTYPE "
            + carrier.root()
            + " [<!ENTITY x SYSTEM '"
            + file
            + "'>]>"
            + carrier.with("", "&x;");
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32BE", "IBM037", "GB18030")) {
      byte[] body = xxe.formatted(charset).getBytes(Charset.forName(charset));
      all.add(new Hostile(name + ": in " + charset, body, "text/xml"));
    }
    byte[] utf7 =
        xxe.formatted("UTF-7")
            .replace("<", "+ADw-")
            .replace(">", "+AD4-")
            .getBytes(StandardCharsets.US_ASCII);
    all.add(new Hostile(name + ": in UTF-7", utf7, "text/xml; charset=utf-7"));
    byte[] overlong =
        xxe.formatted("UTF-8").replace("<", "\u00c0\u00bc").getBytes(StandardCharsets.ISO_8859_1);
    all.add(new Hostile(name + ": overlong", overlong, "text/xml; charset=utf-8"));
    byte[] broken =
        carrier.with("", "\u00ff\u00fe\u0080".repeat(30_000)).getBytes(StandardCharsets.ISO_8859_1);
    all.add(new Hostile(name + ": broken UTF-8", broken, "text/xml; charset=utf-8"));
    all.add(new Hostile(name + ": unknown charset", broken, "text/xml; charset=nonsense"));
    all.add(
        new Hostile(
            name + ": packed",
            packed(xxe.formatted("UTF-8").getBytes(StandardCharsets.UTF_8)),
            "application/gzip"));
    all.add(
        new Hostile(
            name + ": packed bomb", packed(new byte[200_000_000 / 16]), "application/gzip"));
    byte[] cut = packed(carrier.with("", "s".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
    all.add(new Hostile(name + ": cut gzip", java.util.Arrays.copyOf(cut, cut.length / 2), null));
  }

  private void inJson() {
    String end = "\"items\": []}";
    add("json", "deep arrays", "{\"a\": " + "[".repeat(200_000));
    add("json", "deep objects", "{\"a\":".repeat(100_000) + "1");
    add("json", "long number", "{\"a\": " + "9".repeat(500_000) + ", " + end);
    add("json", "exponent", "{\"a\": 1e999999999, " + end);
    add("json", "long name", "{\"" + "n".repeat(500_000) + "\": 1, " + end);
    add("json", "same names", "{" + "\"a\": 1, ".repeat(50_000) + end);
    add("json", "many names", "{" + numbered(50_000, "\"n%d\": 1, ") + end);
    add(
        "json",
        "file",
        "{\"items\": [{\"url\": \"" + file + "\"}, {\"url\": \"" + socket + "\"}]}");
    add("json", "cut", "{\"items\": [{\"url\": \"https://a.exam");
    add("json", "zeros", "{\"items\": [{\"url\": \"https://a.example/\0\"}]}");
  }

  private void add(String carrier, String name, Carrier in, String prolog, Object... arguments) {
    add(carrier, name, in.with(prolog.formatted(arguments), "&x;"));
  }

  private void add(String carrier, String name, String document) {
    all.add(
        new Hostile(carrier + ": " + name, document.getBytes(StandardCharsets.UTF_8), "text/xml"));
  }

  private static String laughs(String root) {
    StringBuilder type = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    return type.append("]>").toString();
  }

  private static String numbered(int times, String text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(text.formatted(i));
    }
    return all.toString();
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
