package org.minhchung.ingest.fetch;

import java.util.List;

/**
 * What to ask for.
 *
 * @param url canonical address
 * @param etag validator of the last answer, or null
 * @param lastModified validator of the last answer, or null
 * @param kind what is wanted
 */
public record FetchRequest(String url, String etag, String lastModified, Kind kind) {

  /** Whether the page is asked for only if it has changed. */
  boolean isConditional() {
    return etag != null || lastModified != null;
  }

  /** What is wanted; decides the {@code Accept} header, the size limit and what is refused. */
  public enum Kind {
    PAGE(
        "text/html,application/xhtml+xml;q=0.9",
        "text/html application/xhtml+xml application/vnd.wap.xhtml+xml"),
    FEED(
        "application/rss+xml,application/atom+xml,application/rdf+xml,application/feed+json,"
            + "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1",
        ""),
    ROBOTS("text/plain,*/*;q=0.1", "");

    private final String accept;
    private final String mediaTypes;

    Kind(String accept, String mediaTypes) {
      this.accept = accept;
      this.mediaTypes = mediaTypes;
    }

    String accept() {
      return accept;
    }

    /** Whether a media type will do; an unknown type always does. */
    boolean takes(String mediaType) {
      return mediaTypes.isEmpty()
          || mediaType.isEmpty()
          || List.of(mediaTypes.split(" ", -1)).contains(mediaType);
    }
  }
}
