package org.minhchung.local.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.source.OpmlWriter;
import org.minhchung.events.source.SourceImport;
import org.minhchung.events.source.SourceImport.Item;
import org.minhchung.events.source.SourceImport.Outcome;
import org.minhchung.events.source.SourceLists;
import org.minhchung.events.source.SourceYamlWriter;
import org.minhchung.local.source.SourceStore;
import org.minhchung.local.source.SourceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sources of a running system or of a file. */
@Command(
    name = "sources",
    description = "Lists, checks and edits the sources of a running system, or of a file.",
    subcommands = {SourceAddVerb.class, SourceCheckVerb.class})
public final class SourcesVerb {
  /** Which sources are listed. */
  static final class Filter {
    @Option(names = "--country", paramLabel = "CC", description = "Only of this country.")
    String country;

    @Option(names = "--language", paramLabel = "TAG", description = "Only in this language.")
    String language;

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description =
            "Only in this state, such as off, unseen, healthy, silent or failing; or edited, whatever"
                + " the state.")
    String state;

    boolean takes(Source source, String standing) {
      return (country == null || country.equalsIgnoreCase(source.country()))
          && (language == null || source.languages().contains(language))
          && (state == null
              || state.equalsIgnoreCase(standing)
              || (state.equals("edited") && source.editedBy() != null));
    }
  }

  @Command(name = "list", description = "Lists the sources and how they fare.")
  int list(
      @Mixin SourcesPlace place,
      @Mixin Filter filter,
      @Option(names = "--json", description = "Print JSON instead of a table.") boolean json) {
    SourceStore store = place.store();
    var standings = place.standings();
    List<Source> sources =
        store.all().values().stream()
            .filter(
                source -> {
                  var standing = standings.apply(source);
                  String usual = source.enabled() ? "on" : "off";
                  return filter.takes(source, standing == null ? usual : standing.state());
                })
            .toList();
    SourceTable table = new SourceTable(standings, Clock.systemUTC().instant());
    out().print(json ? table.json(sources) + "\n" : table.text(sources));
    store.notes().forEach(System.err::println);
    return store.notes().isEmpty() ? 0 : 1;
  }

  @Command(name = "disable", description = "Stops watching a source.")
  int disable(@Mixin SourcesPlace place, @Parameters(paramLabel = "ID") String id) {
    return watch(place, id, false);
  }

  @Command(name = "enable", description = "Watches a source again.")
  int enable(@Mixin SourcesPlace place, @Parameters(paramLabel = "ID") String id) {
    return watch(place, id, true);
  }

  private static int watch(SourcesPlace place, String id, boolean enabled) {
    SourceStore store = place.store();
    Source source = place.source(store, id);
    if (source.enabled() == enabled) {
      out().println(id + " is " + (enabled ? "" : "not ") + "watched already.");
      return 0;
    }
    place.apply(store, List.of(place.edit(source, source.withEnabled(enabled))));
    out().println(id + (enabled ? " is watched." : " is not watched any more."));
    return 0;
  }

  @Command(
      name = "remove",
      description = "Removes a source that was added on the desk or the command line.")
  int remove(@Mixin SourcesPlace place, @Parameters(paramLabel = "ID") String id) {
    SourceStore store = place.store();
    Source source = place.source(store, id);
    if (source.listHash() != null) {
      throw new IllegalArgumentException(
          id
              + " stands in the list of sources that is read at every start, so it would come"
              + " back; disable it, or take it out of that list and start again.");
    }
    place.apply(store, List.of(place.edit(source, null)));
    out().println(id + " is removed.");
    return 0;
  }

  @Command(name = "import", description = "Takes over a list of sources in YAML or OPML.")
  int read(
      @Mixin SourcesPlace place,
      @Option(names = "--dry-run", description = "Only say what would change.") boolean dryRun,
      @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    byte[] document = Files.readAllBytes(file);
    SourceStore store = place.store();
    SourceImport result = SourceImport.of(SourceLists.read(document), store.all());
    List<SourceEdit> edits = new ArrayList<>();
    for (Item item : result.items()) {
      if (item.outcome() == Outcome.ADDED || item.outcome() == Outcome.CHANGED) {
        edits.add(place.edit(item.before(), item.source()));
      }
      tell(item);
    }
    if (!dryRun) {
      place.apply(store, edits);
    }
    out()
        .printf(
            "%s%d added, %d changed, %d unchanged, %d refused%n",
            dryRun ? "Nothing done; it would be: " : "",
            result.count(Outcome.ADDED),
            result.count(Outcome.CHANGED),
            result.count(Outcome.UNCHANGED),
            result.count(Outcome.REFUSED));
    if (!result.repeated().isEmpty()) {
      out().println("Feeds that stand there more than once: " + result.repeated().size());
    }
    return result.count(Outcome.REFUSED) == 0 ? 0 : 1;
  }

  private static void tell(Item item) {
    switch (item.outcome()) {
      case ADDED -> out().println("added    " + item.source().id() + "  " + item.source().name());
      case CHANGED -> out().println("changed  " + item.source().id() + "  " + item.reason());
      case REFUSED -> System.err.println("refused  " + item.where() + ": " + item.reason());
      case UNCHANGED -> {
        // only counted
      }
    }
  }

  @Command(name = "export", description = "Writes the sources to a file or standard output.")
  int write(
      @Mixin SourcesPlace place,
      @Option(names = "--opml", description = "Write OPML 2.0.") boolean opml,
      @Option(names = "--yaml", description = "Write YAML (default).") boolean yaml,
      @Option(
              names = "--group",
              paramLabel = "BY",
              defaultValue = "country",
              description = "OPML by country, language, kind or none (default: country).")
          String group,
      @Parameters(paramLabel = "FILE", arity = "0..1") Path file)
      throws IOException {
    if (opml && yaml) {
      throw new IllegalArgumentException("--opml and --yaml are two forms; choose one.");
    }
    SourceStore store = place.store();
    Map<String, Source> sources = store.all();
    boolean isOpml = opml || (!yaml && isOpml(file));
    String text =
        isOpml
            ? OpmlWriter.write(sources.values(), grouping(group), Clock.systemUTC().instant())
            : SourceYamlWriter.write(sources.values());
    store.notes().forEach(System.err::println);
    if (file == null) {
      out().print(text);
    } else {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      out().printf("%d sources written to %s%n", sources.size(), file);
    }
    return store.notes().isEmpty() ? 0 : 1;
  }

  private static OpmlWriter.Grouping grouping(String name) {
    try {
      return OpmlWriter.Grouping.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--group is '" + name + "'; it must be country, language, kind or none.", e);
    }
  }

  private static boolean isOpml(Path file) {
    String name = Objects.toString(file, "").toLowerCase(Locale.ROOT);
    return name.endsWith(".opml") || name.endsWith(".xml");
  }

  static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }
}
