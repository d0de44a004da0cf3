package org.minhchung.bench.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.analyze.match.SentenceEncoder;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.events.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many articles are read in a second of one core, and what takes the time. */
@Command(
    name = "reading",
    description =
        "Articles per second and core through all of reading, without embeddings, by language,"
            + " with the share of each step.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class ReadingVerb implements Callable<Integer> {
  private static final int ROUNDS = 3;

  @Option(names = "--tests", description = "Folder of the sets that articles are made of.")
  private Path tests =
      Path.of(
              System.getProperty("minhchung.bench", "."),
              "../../analyze/src/test/resources/org/minhchung/analyze")
          .normalize();

  @Option(names = "--bytes", description = "Length of an article in UTF-8, at least.")
  private int bytes = 4096;

  @Option(names = "--articles", description = "How many of each language.")
  private int each = 20;

  @Option(names = "--seconds", description = "How long each step of each language is measured.")
  private double seconds = 0.5;

  @Option(names = "--only", paramLabel = "LANGUAGE", description = "Languages; default all.")
  private List<String> only = List.of();

  @Option(names = "--least", description = "Fail where a language is read slower than this.")
  private double least;

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Before: " + Machine.describe());
    double slowest = Double.MAX_VALUE;
    try (Assessor assessor =
        Assessor.create(
            AnalyzeConfig.defaults(),
            Catalogue.shipped(),
            Clock.systemUTC(),
            SentenceEncoder.NONE)) {
      Steps steps = new Steps(Readers.load(), assessor);
      Map<String, List<Article>> articles = new SampleArticles(tests, bytes).byLanguage(each);
      if (!only.isEmpty()) {
        articles.keySet().retainAll(only);
      }
      for (int round = 1; round < ROUNDS; round++) {
        articles.values().forEach(some -> costs(steps, some));
      }
      out.println("| language | articles/s | " + String.join(" | ", steps.names()) + " |");
      out.println("|---|---|" + "---|".repeat(steps.names().size()));
      for (var language : articles.entrySet()) {
        Map<String, Double> micros = costs(steps, language.getValue());
        double rate = 1e6 / micros.get(Steps.WHOLE);
        slowest = Math.min(slowest, rate);
        StringBuilder row =
            new StringBuilder(String.format(Locale.ROOT, "| %s | %.0f |", language.getKey(), rate));
        for (String step : steps.names()) {
          row.append(
              String.format(
                  Locale.ROOT,
                  " %.0f us (%.0f %%) |",
                  micros.get(step),
                  100 * micros.get(step) / micros.get(Steps.WHOLE)));
        }
        out.println(row);
      }
    }
    out.println("After: " + Machine.describe());
    return slowest < least ? 1 : 0;
  }

  /** CPU microseconds of each step for an article. */
  private Map<String, Double> costs(Steps steps, List<Article> articles) {
    Map<String, Double> costs = new TreeMap<>();
    for (String step : steps.names()) {
      var threads = ManagementFactory.getThreadMXBean();
      long begin = threads.getCurrentThreadCpuTime();
      int count = 0;
      int found = 0;
      do {
        for (Article article : articles) {
          found += steps.run(step, article);
          count++;
        }
      } while (threads.getCurrentThreadCpuTime() - begin < seconds * 1e9);
      if (found < 0) {
        throw new IllegalStateException("a count below zero in " + step);
      }
      costs.put(step, (threads.getCurrentThreadCpuTime() - begin) / 1e3 / count);
    }
    return costs;
  }
}
