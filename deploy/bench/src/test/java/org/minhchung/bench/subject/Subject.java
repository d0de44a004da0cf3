package org.minhchung.bench.subject;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.jsoup.parser.Parser;
import org.minhchung.ingest.extract.Extractor;

/** An extractor that is measured. All begin with a page's bytes, so that all pay for decoding. */
public enum Subject {
  /** What every extractor on jsoup must pay; extracts nothing. */
  PARSE("jsoup parse") {
    @Override
    public String text(byte[] body, String contentType, String url) {
      Parser.htmlParser().parseInput(PlainDecoding.of(body), url);
      return "";
    }
  },
  MINHCHUNG("minhchung") {
    private final Extractor extractor = new Extractor(Clock.systemUTC());

    @Override
    public String text(byte[] body, String contentType, String url) {
      return extractor.extract(body, contentType, url).text();
    }
  },
  READABILITY4J("readability4j") {
    @Override
    public String text(byte[] body, String contentType, String url) {
      String text = new Readability4J(url, PlainDecoding.of(body)).parse().getTextContent();
      return text == null ? "" : text;
    }
  },
  BOILERPIPE("boilerpipe") {
    @Override
    public String text(byte[] body, String contentType, String url) throws Exception {
      String text = ArticleExtractor.INSTANCE.getText(PlainDecoding.of(body));
      return text == null ? "" : text;
    }
  };

  private final String label;

  Subject(String label) {
    this.label = label;
  }

  /** As it is called in tables and on the command line. */
  public String label() {
    return label;
  }

  /** False for what only parses. */
  public boolean extracts() {
    return this != PARSE;
  }

  /**
   * Reads a page.
   *
   * @param contentType as served, or null; only some look at it
   * @return the article's text, empty where there is none
   * @throws Exception whatever the extractor throws
   */
  public abstract String text(byte[] body, String contentType, String url) throws Exception;

  /** The subject of that name. */
  public static Subject named(String name) {
    return Arrays.stream(values())
        .filter(s -> s.name().equals(name.toUpperCase(Locale.ROOT)) || s.label.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no extractor is called "
                        + name
                        + "; there are "
                        + Arrays.stream(values()).map(Subject::label).toList()));
  }
}
