package org.minhchung.alerts.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brotli.dec.BrotliInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.minhchung.events.warc.HttpBlock;

/**
 * Writes a served page anew with nothing in it that runs, loads, sends or leads anywhere: only
 * elements and attributes that are known to be harmless. It is shown in a sandbox besides; neither
 * relies on the other.
 */
public final class InertPage {
  /** What the page may do where it is shown or opened: be looked at. */
  public static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, HttpBlock.Coding> BROTLI = Map.of("br", BrotliInputStream::new);

  private InertPage() {}

  /**
   * The body of a kept page, unpacked.
   *
   * @param limit most bytes; one byte more than that tells that there was more
   * @throws IOException when it is packed in an unknown way, or not as it says
   */
  public static byte[] body(HttpBlock page, int limit) throws IOException {
    return page.decoded(limit, BROTLI);
  }

  /**
   * The page.
   *
   * @param body without its content coding
   * @param contentType the header, or null
   */
  public static String of(byte[] body, String contentType) {
    Document page = parse(body, contentType);
    StringBuilder out = new StringBuilder(body.length + 512);
    out.append("<!doctype html>\n<html");
    Element root = page.selectFirst("html");
    if (root != null) {
      InertAttributes.write(root, out);
    }
    out.append("><head><meta charset=\"utf-8\">")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .append(POLICY)
        .append("\"><meta name=\"referrer\" content=\"no-referrer\">");
    for (Element style : page.head().getElementsByTag("style")) {
      style(style, out);
    }
    out.append("</head><body");
    InertAttributes.write(page.body(), out);
    out.append('>');
    Writer writer = new Writer(out);
    for (Node node : page.body().childNodes()) {
      NodeTraversor.filter(writer, node);
    }
    return out.append("</body></html>\n").toString();
  }

  /** The page's own text, undecorated, for reading its source. */
  public static String source(byte[] body, String contentType) {
    Charset charset = charset(contentType);
    return new String(body, charset == null ? parse(body, contentType).charset() : charset);
  }

  private static Document parse(byte[] body, String contentType) {
    Charset charset = charset(contentType);
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(body), charset == null ? null : charset.name(), "");
    } catch (IOException e) {
      // a charset that the page itself names and that does not fit
      return Jsoup.parse(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
  }

  private static Charset charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return named.find() ? Charset.forName(named.group(1)) : null;
    } catch (IllegalArgumentException e) {
      return null; // no such charset; the page itself may name a better one
    }
  }

  private static void style(Element style, StringBuilder out) {
    out.append("<style>").append(InertStyle.of(style.data())).append("</style>");
  }

  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\u0000' -> out.append('\ufffd');
        default -> out.append(c);
      }
    }
  }

  /** Writes what it is led through, in one pass, so that size costs no more than size. */
  private record Writer(StringBuilder out) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        escape(text.getWholeText(), out);
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      String tag = element.normalName();
      if (tag.equals("style")) {
        style(element, out);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("img")) {
        InertAttributes.image(element, out);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (InertElements.GONE.contains(tag)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      out.append('<').append(InertElements.standIn(tag));
      InertAttributes.write(element, out);
      out.append('>');
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = InertElements.standIn(element.normalName());
        if (!InertElements.EMPTY.contains(tag)) {
          out.append("</").append(tag.toLowerCase(Locale.ROOT)).append('>');
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
