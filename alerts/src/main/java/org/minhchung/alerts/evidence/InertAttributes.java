package org.minhchung.alerts.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which attributes of a served page stay. */
final class InertAttributes {
  private static final Set<String> KEPT =
      Set.of(
          "class",
          "id",
          "lang",
          "dir",
          "title",
          "colspan",
          "rowspan",
          "scope",
          "span",
          "start",
          "reversed",
          "value",
          "datetime",
          "open",
          "width",
          "height",
          "align",
          "valign",
          "border",
          "cellpadding",
          "cellspacing",
          "bgcolor",
          "color",
          "face",
          "size",
          "type");

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\\s]+");

  private static final int LONGEST = 2_000;

  private InertAttributes() {}

  static void write(Element element, StringBuilder out) {
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (name.equals("style")) {
        write(name, InertStyle.of(value), out);
      } else if (KEPT.contains(name) && value.length() <= LONGEST) {
        write(name, value, out);
      }
    }
    String leads = element.attr("href");
    if (!leads.isEmpty() && leads.length() <= LONGEST && !element.hasAttr("title")) {
      // where it led can be read, and not followed
      write("title", leads, out);
    }
  }

  /** A picture that is part of the page itself; of any other what it was said to show. */
  static void image(Element image, StringBuilder out) {
    String source = image.attr("src");
    if (source.length() < 2_000_000 && PICTURE.matcher(source).matches()) {
      out.append("<img");
      write("src", source, out);
      write("alt", image.attr("alt"), out);
      write(image, out);
      out.append('>');
    } else if (!image.attr("alt").isBlank()) {
      out.append("<span>[▢ ");
      InertPage.escape(image.attr("alt"), out);
      out.append("]</span>");
    }
  }

  private static void write(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    InertPage.escape(value, out);
    out.append('"');
  }
}
