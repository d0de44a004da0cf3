package org.minhchung.events.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads OPML 2.0, the form in which feed readers exchange their lists. What OPML cannot say of a
 * source stands in attributes of a namespace of our own, see {@link OpmlWriter}; lists of other
 * programs do without and get ids and names made from what they have.
 */
public final class Opml {
  /** Namespace of the attributes that OPML has not. */
  static final String NAMESPACE = "urn:minhchung:source:1";

  private Opml() {}

  /** Reads a document. */
  public static ParsedSources read(byte[] document) {
    List<Outline> outlines = new ArrayList<>();
    try {
      PlainXml.read(XmlText.mended(XmlText.decode(document)), new OutlineReader(outlines::add));
    } catch (UnreadableListException e) {
      return ParsedSources.unreadable("the list", "it is not OPML: " + e.getMessage());
    }
    return new OutlineSources().read(outlines);
  }
}
