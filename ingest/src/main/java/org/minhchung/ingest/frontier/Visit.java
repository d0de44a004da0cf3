package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.minhchung.events.FetchTask;
import org.minhchung.ingest.source.CanonicalUrl;

/** One request that is to be made to a host. */
public sealed interface Visit {

  /** Canonical address that is asked next; after a redirect, its target. */
  String url();

  /** Earliest time. */
  Instant notBefore();

  /** Source on whose behalf it is made, or null. */
  String sourceId();

  /** How many redirects led here. */
  int hops();

  /** The same visit, led elsewhere. */
  Visit redirected(String target);

  /** The same visit, later. */
  Visit postponed(Instant notBefore);

  /** The partition of the task that asks for it, or null where no task does. */
  TopicPartition partition();

  /** Where the task stands in its partition. */
  long offset();

  /** The queue it waits in. */
  default String host() {
    return CanonicalUrl.host(url());
  }

  /** Whether it may bring news, which must not wait behind a host's backlog. */
  default boolean isNews() {
    return true;
  }

  /**
   * To a page that may hold an article.
   *
   * @param task as it stands on the topic
   * @param partition where it stands
   * @param offset where it stands
   * @param traceParent of the task's record, or null
   */
  record PageVisit(
      FetchTask task,
      TopicPartition partition,
      long offset,
      String traceParent,
      String url,
      Instant notBefore,
      int hops)
      implements Visit {
    private static final Duration NEWS = Duration.ofHours(6);

    @Override
    public String sourceId() {
      return task.sourceId();
    }

    @Override
    public boolean isNews() {
      Instant published = task.publishedAt();
      return switch (task.reason()) {
        case FEED -> published == null || published.isAfter(notBefore.minus(NEWS));
        case SITEMAP -> published != null && published.isAfter(notBefore.minus(NEWS));
        case MANUAL -> true;
        case RECHECK, BACKFILL, CANARY -> false;
      };
    }

    @Override
    public PageVisit redirected(String target) {
      return new PageVisit(task, partition, offset, traceParent, target, Instant.EPOCH, hops + 1);
    }

    @Override
    public PageVisit postponed(Instant later) {
      return new PageVisit(task, partition, offset, traceParent, url, later, hops);
    }
  }

  /**
   * To a feed or sitemap.
   *
   * @param feed its address as the source names it, under which it is remembered
   * @param sitemap whether it is a sitemap
   * @param depth how many sitemap indexes led here
   */
  record FeedVisit(
      String sourceId,
      String feed,
      boolean sitemap,
      int depth,
      String url,
      Instant notBefore,
      int hops,
      TopicPartition partition,
      long offset)
      implements Visit {

    /** A visit that the schedule asks for, not a task. */
    public FeedVisit(
        String sourceId,
        String feed,
        boolean sitemap,
        int depth,
        String url,
        Instant notBefore,
        int hops) {
      this(sourceId, feed, sitemap, depth, url, notBefore, hops, null, -1);
    }

    @Override
    public FeedVisit redirected(String target) {
      return new FeedVisit(
          sourceId, feed, sitemap, depth, target, Instant.EPOCH, hops + 1, partition, offset);
    }

    @Override
    public FeedVisit postponed(Instant later) {
      return new FeedVisit(sourceId, feed, sitemap, depth, url, later, hops, partition, offset);
    }
  }

  /**
   * To a hub (WebSub), to ask that it tells of a feed's news.
   *
   * @param feed its address as the source names it
   * @param topic what the hub calls it
   */
  record HubVisit(
      String sourceId,
      String feed,
      String topic,
      String url,
      Instant notBefore,
      TopicPartition partition,
      long offset)
      implements Visit {

    @Override
    public int hops() {
      return 0;
    }

    /** What is asked holds secrets, which are for the hub that the feed names. */
    @Override
    public HubVisit redirected(String target) {
      throw new UnsupportedOperationException("a hub is not followed elsewhere: " + url);
    }

    @Override
    public HubVisit postponed(Instant later) {
      return new HubVisit(sourceId, feed, topic, url, later, partition, offset);
    }
  }

  /**
   * To a robots.txt that another address led to.
   *
   * @param origin scheme, host and port whose rules are sought
   */
  record RobotsVisit(
      String origin, String url, Instant notBefore, int hops, TopicPartition partition, long offset)
      implements Visit {

    /** A robots.txt is sought for whatever source needs it. */
    @Override
    public String sourceId() {
      return null;
    }

    @Override
    public RobotsVisit redirected(String target) {
      return new RobotsVisit(origin, target, Instant.EPOCH, hops + 1, partition, offset);
    }

    @Override
    public RobotsVisit postponed(Instant later) {
      return new RobotsVisit(origin, url, later, hops, partition, offset);
    }
  }
}
