package org.minhchung.events.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a list of sources in either form, told apart by its content. */
public final class SourceLists {
  /** Longest list that is read, in bytes. */
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  private SourceLists() {}

  /** Reads YAML or OPML. */
  public static ParsedSources read(byte[] document) {
    if (document.length > MOST_BYTES) {
      return ParsedSources.unreadable(
          "the list", "it is longer than " + MOST_BYTES / 1024 / 1024 + " MiB");
    }
    if (isXml(document)) {
      return Opml.read(document);
    }
    try {
      return SourceYaml.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString());
    } catch (CharacterCodingException e) {
      return ParsedSources.unreadable(
          "the list", "it is neither YAML in UTF-8 nor OPML; export it as one of them");
    }
  }

  /** XML begins with a byte order mark of UTF-16, or with a bracket after space. */
  private static boolean isXml(byte[] document) {
    for (int i = 0; i < document.length; i++) {
      int b = document[i] & 0xff;
      boolean isMark = i < 3 && (b == 0xEF || b == 0xBB || b == 0xBF);
      if (b > ' ' && !isMark) {
        return b == '<' || (i == 0 && (b == 0xFE || b == 0xFF));
      }
    }
    return false;
  }
}
