package org.minhchung.alerts.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.minhchung.alerts.AlertsConfig.DeskSettings;
import org.minhchung.alerts.desk.view.KnownClaims;
import org.minhchung.alerts.desk.view.Outlets;
import org.minhchung.alerts.desk.view.WatchedSites;
import org.minhchung.alerts.source.SourceLog;
import org.minhchung.events.Correction;
import org.minhchung.events.Stage;
import org.minhchung.events.warc.PageArchive;

/**
 * Everything the desk is put together from.
 *
 * @param corrections what was observed of an article after it was flagged, the earliest first
 * @param archive the pages as they were served
 * @param minFreeBytes room on the archive's disk below which the desk warns
 * @param healths how the stages are that run beside the desk, by name
 */
record DeskParts(
    ArticleIndex index,
    Reviews reviews,
    KnownClaims claims,
    Outlets outlets,
    WatchedSites sites,
    Function<String, List<Correction>> corrections,
    SourceLog sourceLog,
    SubscriptionLog subscriptions,
    AlertFeeds feeds,
    PageArchive archive,
    long minFreeBytes,
    Supplier<Map<String, Stage.Health>> healths,
    DeskSettings settings,
    Clock clock) {}
