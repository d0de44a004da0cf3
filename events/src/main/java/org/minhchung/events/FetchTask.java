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
 * @param flagged says that the page's article was flagged and is to be watched from now on, or
 *     null; such a task plans visits and makes none itself
 * @param lead how another host led here, or null
 */
public record FetchTask(
    String url,
    String sourceId,
    Reason reason,
    Instant notBefore,
    int attempt,
    String title,
    Instant publishedAt,
    Flagged flagged,
    Lead lead) {

  /**
   * An article that was flagged, as it was then.
   *
   * @param at when it was flagged
   * @param characters of its text, in UTF-16 units
   */
  public record Flagged(
      String articleId, int version, String contentHash, int characters, Instant at) {
    public Flagged {
      Required.text(articleId, "flagged article");
      Required.value(at, "time of flagging article " + articleId);
    }
  }

  /**
   * How an address was come to from another host. Each host is asked by the worker that looks after
   * it, so a visit that is led to another host goes on there, through the topic.
   *
   * @param via the first address, under which the visit is remembered too; of a robots.txt, the
   *     scheme, host and port whose rules are sought; of a hub, the feed that names it
   * @param hops how many redirects led here
   * @param kind what is sought
   * @param depth how many sitemap indexes led here
   * @param topic what a hub calls the feed that it is to tell of, or null
   */
  public record Lead(String via, int hops, Kind kind, int depth, String topic) {
    public Lead {
      Required.text(via, "via of fetch task");
      Required.value(kind, "kind of fetch task");
      if (kind == Kind.HUB) {
        Required.text(topic, "topic of a hub's fetch task");
      }
    }

    /** A lead to anything but a hub. */
    public Lead(String via, int hops, Kind kind, int depth) {
      this(via, hops, kind, depth, null);
    }
  }

  /** What is sought at an address that another host led to. */
  public enum Kind {
    PAGE,
    FEED,
    SITEMAP,
    ROBOTS,
    /** A hub (WebSub) that is to be asked for a subscription. */
    HUB;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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

  /** A task whose address no other host led to, and that makes a visit. */
  public FetchTask(
      String url,
      String sourceId,
      Reason reason,
      Instant notBefore,
      int attempt,
      String title,
      Instant publishedAt) {
    this(url, sourceId, reason, notBefore, attempt, title, publishedAt, null, null);
  }

  /** A task whose address another host led to. */
  public FetchTask(
      String url,
      String sourceId,
      Reason reason,
      Instant notBefore,
      int attempt,
      String title,
      Instant publishedAt,
      Lead lead) {
    this(url, sourceId, reason, notBefore, attempt, title, publishedAt, null, lead);
  }

  /** A task that plans visits and makes none. */
  public FetchTask(
      String url,
      String sourceId,
      Reason reason,
      Instant notBefore,
      int attempt,
      String title,
      Instant publishedAt,
      Flagged flagged) {
    this(url, sourceId, reason, notBefore, attempt, title, publishedAt, flagged, null);
  }

  /** The same task for another form of its address. */
  public FetchTask withUrl(String otherUrl) {
    return otherUrl.equals(url)
        ? this
        : new FetchTask(
            otherUrl, sourceId, reason, notBefore, attempt, title, publishedAt, flagged, lead);
  }

  /** The address as it was found, before any other host led elsewhere. */
  public String foundAs() {
    return lead == null ? url : lead.via();
  }
}
