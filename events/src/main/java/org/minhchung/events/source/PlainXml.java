package org.minhchung.events.source;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that declares nothing: no document type, so no entities of its own and nothing to be
 * loaded from elsewhere.
 */
final class PlainXml {
  private static final String FEATURE = "http://xml.org/sax/features/";
  private static final String XERCES = "http://apache.org/xml/features/";

  private PlainXml() {}

  /**
   * Reads a document.
   *
   * @throws UnreadableListException if it is not well-formed, or declares a document type
   */
  static void read(String xml, DefaultHandler handler) throws UnreadableListException {
    try {
      XMLReader reader = reader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("it refers to another document, " + systemId);
          });
      reader.parse(new InputSource(new StringReader(xml)));
    } catch (SAXParseException e) {
      throw new UnreadableListException(
          "line " + Math.max(1, e.getLineNumber()) + ": " + e.getMessage());
    } catch (SAXException e) {
      throw new UnreadableListException(e.getMessage());
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("this Java reads no XML from memory", e);
    }
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(XERCES + "disallow-doctype-decl", true);
    factory.setFeature(FEATURE + "external-general-entities", false);
    factory.setFeature(FEATURE + "external-parameter-entities", false);
    factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
    return factory.newSAXParser().getXMLReader();
  }
}
