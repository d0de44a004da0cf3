package org.minhchung.events.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the outlines of an OPML document, however they are nested. */
final class OutlineReader extends DefaultHandler {
  private static final int DEEPEST = 50;
  private static final int MOST = 10_000;

  private final Consumer<Outline> outlines;
  private Locator locator;
  private int depth;
  private int found;

  OutlineReader(Consumer<Outline> outlines) {
    this.outlines = outlines;
  }

  @Override
  public void setDocumentLocator(Locator where) {
    locator = where;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (depth == 0 && !local.equals("opml")) {
      throw new SAXException("its first element is '" + local + "'");
    }
    if (++depth > DEEPEST) {
      throw new SAXException("it is nested more than " + DEEPEST + " deep");
    }
    if (!local.equals("outline")) {
      return;
    }
    if (++found > MOST) {
      throw new SAXException("it has more than " + MOST + " outlines");
    }
    Map<String, String> plain = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getURI(i).equals(Opml.NAMESPACE)) {
        own.put(attributes.getLocalName(i), attributes.getValue(i));
      } else if (attributes.getURI(i).isEmpty()) {
        plain.put(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
      }
    }
    outlines.accept(new Outline(locator.getLineNumber(), plain, own));
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    depth--;
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
