package org.minhchung.bench;

import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.bench.jmh.PageBenchmark;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "jmh",
    description = "Times single generated pages with JMH; takes JMH's own options after --.")
final class MicroVerb implements Callable<Integer> {
  @Parameters(description = "Options of JMH, such as -p page=note or -prof gc.")
  private List<String> options = List.of();

  @Override
  public Integer call() throws Exception {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(options.toArray(String[]::new)))
                .include(PageBenchmark.class.getName())
                .build())
        .run();
    return 0;
  }
}
