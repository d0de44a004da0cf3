package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * A page to fetch; keyed by host, so that one worker owns a host's order and delay.
 *
 * @param url absolute http or https address
 * @param notBefore earliest time of the next attempt
 * @param attempt 0 for the first
 * @param title what the feed or sitemap called it, or null
 * @param publishedAt what the feed or sitemap said, or null
 */
public record FetchTask(
    String url,
    String sourceId,
    Reason reason,
    Instant notBefore,
    int attempt,
    String title,
    Instant publishedAt) {

  /** Why a page is fetched. */
  public enum Reason {
    FEED,
    SITEMAP,
    RECHECK,
    MANUAL,
    BACKFILL,
    CANARY;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public FetchTask {
    Required.text(url, "url of fetch task");
    Required.value(reason, "reason of fetch task");
  }
}
