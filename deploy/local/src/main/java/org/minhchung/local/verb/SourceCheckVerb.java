package org.minhchung.local.verb;

import java.util.concurrent.Callable;
import org.minhchung.ingest.feed.SiteReport;
import org.minhchung.local.source.SiteLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what would be crawled of a site. */
@Command(
    name = "check",
    description = "Finds feeds and sitemaps of a site and says what would be crawled.")
final class SourceCheckVerb implements Callable<Integer> {
  @Mixin SourcesPlace place;

  @Parameters(paramLabel = "URL|ID", description = "A web address, or a source's id.")
  String what;

  @Override
  public Integer call() {
    String url = address();
    SiteReport report = SiteLook.at(url, place.settings().ingest());
    SourcesVerb.out().print(SiteLook.text(report));
    if (report.error() != null) {
      System.err.println(url + " cannot be read: " + report.error());
      return 1;
    }
    return report.lists().stream().anyMatch(SiteReport.Listed::crawled) ? 0 : 1;
  }

  /** Ids have no dot and no colon as a rule; those that have are looked up first all the same. */
  private String address() {
    if (what.contains("://") || (what.contains(".") && place.file == null && place.data == null)) {
      return what;
    }
    var source = place.source(place.store(), what);
    if (source.homepage() != null) {
      return source.homepage();
    }
    if (source.feeds().isEmpty()) {
      throw new IllegalArgumentException(what + " has neither a front page nor a feed to look at.");
    }
    return source.feeds().get(0);
  }
}
