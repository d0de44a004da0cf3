package org.minhchung.ingest.extract.page;

/**
 * Mends JSON as templates break it: quotation marks that were not escaped, and ends that are
 * missing. A mark ends its text only where what follows it can follow a text.
 */
final class JsonMend {
  private static final int MAX_OPEN = 100;

  private final String json;
  private final StringBuilder mended;
  private final StringBuilder open = new StringBuilder();
  private boolean inText;

  private JsonMend(String json) {
    this.json = json;
    this.mended = new StringBuilder(json.length() + 64);
  }

  static String of(String json) {
    return new JsonMend(json).mend();
  }

  private String mend() {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText && c == '\\' && i + 1 < json.length()) {
        mended.append(c).append(json.charAt(++i));
      } else if (c == '"') {
        mark(i);
      } else {
        if (!inText) {
          bracket(c);
        }
        mended.append(c);
      }
    }
    if (inText) {
      mended.append('"');
    }
    for (int i = open.length() - 1; i >= 0; i--) {
      mended.append(open.charAt(i));
    }
    return mended.toString();
  }

  private void mark(int at) {
    if (!inText) {
      inText = true;
    } else if (endsText(at)) {
      inText = false;
    } else {
      mended.append('\\');
    }
    mended.append('"');
  }

  private boolean endsText(int at) {
    int next = skipSpace(at + 1);
    if (next >= json.length()) {
      return true;
    }
    char c = json.charAt(next);
    if (c == ':' || c == '}' || c == ']') {
      return true;
    }
    if (c != ',') {
      return false;
    }
    int after = skipSpace(next + 1);
    return after >= json.length() || "\"{[}]".indexOf(json.charAt(after)) >= 0;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private void bracket(char c) {
    if ((c == '{' || c == '[') && open.length() < MAX_OPEN) {
      open.append(c == '{' ? '}' : ']');
    } else if ((c == '}' || c == ']') && open.length() > 0) {
      open.setLength(open.length() - 1);
    }
  }
}
