package org.minhchung.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import org.minhchung.ingest.feed.HubCallbacks.Wanted;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what hubs send as if it had been fetched. What is not signed with a feed's secret is thrown
 * away; what is no feed says only that there is something, and the feed is asked at once.
 */
final class HubPushes {
  private static final Logger LOG = LoggerFactory.getLogger(HubPushes.class);

  private final HubSecrets secrets;
  private final FeedVisits visits;
  private final FeedSchedule schedule;
  private final ObjIntConsumer<String> found;
  private final Set<String> delivering = ConcurrentHashMap.newKeySet();

  /**
   * Makes a taker.
   *
   * @param found told of which source each push was and how many pages it led to
   */
  HubPushes(
      HubSecrets secrets, FeedVisits visits, FeedSchedule schedule, ObjIntConsumer<String> found) {
    this.secrets = secrets;
    this.visits = visits;
    this.schedule = schedule;
    this.found = found;
  }

  /** Takes a push; returns when what follows from it is safe. One at a time, in their order. */
  synchronized void take(Wanted wanted, byte[] body, String contentType, String signature) {
    if (!secrets.isSigned(wanted.feed(), body, signature)) {
      // As the standard wants it: the sender is not told that it was not believed.
      LOG.atWarn().addKeyValue("feed", wanted.feed()).log("push with a wrong signature ignored");
      return;
    }
    FeedVisit visit =
        new FeedVisit(wanted.sourceId(), wanted.feed(), false, 0, wanted.feed(), Instant.EPOCH, 0);
    Page page = new Page(wanted.feed(), 200, List.of(), body, contentType, null, null);
    try {
      delivering.add(wanted.feed());
      found.accept(wanted.sourceId(), visits.pushed(visit, page).found());
    } catch (UnreadableFeedException e) {
      LOG.atDebug().addKeyValue("feed", wanted.feed()).log("push: {}", e.getMessage());
      schedule.dueNow(wanted.feed());
    }
  }

  /** There is more than can be taken this way. */
  void tooLarge(Wanted wanted) {
    LOG.atInfo().addKeyValue("feed", wanted.feed()).log("push too large, the feed is asked");
    schedule.dueNow(wanted.feed());
  }

  /** Whether the hub of a feed has shown that it tells of news. */
  boolean deliver(String feed) {
    return delivering.contains(feed);
  }

  /** The hub of a feed has not told of something, or will not. */
  void missed(String feed) {
    delivering.remove(feed);
  }
}
