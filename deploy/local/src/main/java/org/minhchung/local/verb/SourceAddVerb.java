package org.minhchung.local.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceCheck;
import org.minhchung.events.source.SourceIds;
import org.minhchung.events.source.SourceProblem;
import org.minhchung.events.source.SourceYamlWriter;
import org.minhchung.ingest.feed.SiteReport;
import org.minhchung.local.source.SiteLook;
import org.minhchung.local.source.SourceStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a source by its address. */
@Command(
    name = "add",
    description =
        "Looks at a site, shows what it found and adds it; options go over what it found.")
final class SourceAddVerb implements Callable<Integer> {
  @Mixin SourcesPlace place;

  @Parameters(paramLabel = "URL", description = "The site's front page, or one of its feeds.")
  String url;

  @Option(names = "--id", paramLabel = "ID", description = "Its id.")
  String id;

  @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
  String name;

  @Option(names = "--country", paramLabel = "CC", description = "Its country (ISO 3166-1).")
  String country;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      split = ",",
      description = "Its languages (BCP-47), the main one first; repeatable.")
  List<String> languages;

  @Option(names = "--feed", paramLabel = "URL", description = "Its feeds; repeatable.")
  List<String> feeds;

  @Option(names = "--sitemap", paramLabel = "URL", description = "Its sitemaps; repeatable.")
  List<String> sitemaps;

  @Option(names = "--section", paramLabel = "URL", description = "Pages that list articles.")
  List<String> sections;

  @Option(names = "--kind", paramLabel = "KIND", description = "Such as newspaper or agency.")
  String kind;

  @Option(names = "--interval", paramLabel = "PT10M", description = "First polling interval.")
  String interval;

  @Option(names = "--dry-run", description = "Only show what would be added.")
  boolean dryRun;

  @Option(
      names = "--no-probe",
      description = "Ask the site nothing; everything must be given by options.")
  boolean noProbe;

  @Override
  public Integer call() {
    SourceStore store = place.store();
    Map<String, Source> known = store.all();
    List<SourceProblem> problems = new ArrayList<>();
    Source source = overridden(found(known), known.keySet(), problems);
    problems.addAll(SourceCheck.of(source));
    problems.addAll(SourceCheck.taken(source, null, known.values()));
    if (known.containsKey(source.id())) {
      problems.add(new SourceProblem("id", SourceProblem.Reason.USED_ID, source.id()));
    }
    SourcesVerb.out().println(SourceYamlWriter.line(source));
    if (source.feeds().isEmpty() && source.sitemaps().isEmpty() && source.sections().isEmpty()) {
      System.err.println(
          "Nothing to crawl was found; give --feed, --sitemap or --section. Nothing is added.");
      return 1;
    }
    if (!problems.isEmpty()) {
      problems.forEach(System.err::println);
      System.err.println("Nothing is added.");
      return 1;
    }
    if (!dryRun) {
      place.apply(store, List.of(place.edit(null, source)));
      SourcesVerb.out().println(source.id() + " is added.");
    }
    return 0;
  }

  private Source found(Map<String, Source> known) {
    if (noProbe) {
      if (name == null) {
        throw new IllegalArgumentException("--no-probe needs --name.");
      }
      return SiteLook.bare(name, url, known.keySet());
    }
    SiteReport report = SiteLook.at(url, place.settings().ingest());
    SourcesVerb.out().print(SiteLook.text(report));
    if (report.error() != null) {
      System.err.println(url + " cannot be read: " + report.error());
    }
    return SiteLook.proposed(report, known.keySet());
  }

  private Source overridden(Source found, Set<String> usedIds, List<SourceProblem> problems) {
    String named = name == null ? found.id() : SourceIds.propose(name, found.homepage(), usedIds);
    Source.Kind kindOrNull = kind == null ? null : SourceCheck.kind(kind, problems);
    Duration intervalOrNull = interval == null ? null : SourceCheck.interval(interval, problems);
    return new Source(
        id == null ? named : id,
        name == null ? found.name() : name,
        found.homepage(),
        country == null ? found.country() : country,
        given(languages, found.languages()),
        given(feeds, found.feeds()),
        given(sitemaps, found.sitemaps()),
        kindOrNull,
        intervalOrNull,
        true,
        given(sections, found.sections()),
        null,
        null,
        null);
  }

  private static List<String> given(List<String> option, List<String> otherwise) {
    return option == null ? otherwise : option;
  }
}
