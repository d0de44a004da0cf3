package org.minhchung.ingest.feed;

import java.io.Reader;

/**
 * A text without what makes readers of XML stumble: control characters become spaces, and names of
 * elements are cut, for comparing long ones takes the parser the square of their length.
 */
final class CleanReader extends Reader {
  private static final int LONGEST_NAME = 128;
  private static final int OUTSIDE = -1;

  private final String text;
  private int at;
  private int name = OUTSIDE;

  CleanReader(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int written = 0;
    while (at < text.length() && written < length) {
      char c = text.charAt(at++);
      if (c == '<') {
        name = 0;
      } else if (name != OUTSIDE) {
        if (c <= ' ' || c == '>' || (c == '/' && name > 0)) {
          name = OUTSIDE;
        } else if (++name > LONGEST_NAME) {
          continue;
        }
      }
      buffer[offset + written++] = isControl(c) ? ' ' : c;
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
  }

  @Override
  public void close() {
    at = text.length();
  }
}
