package org.minhchung.local;

import org.minhchung.analyze.claim.ClaimFileException;
import org.minhchung.local.batch.AssessVerb;
import org.minhchung.local.batch.ClusterVerb;
import org.minhchung.local.batch.ExtractVerb;
import org.minhchung.local.batch.LanguageVerb;
import org.minhchung.local.batch.MatchVerb;
import org.minhchung.local.batch.StanceVerb;
import org.minhchung.local.batch.WorthVerb;
import org.minhchung.local.config.ConfigurationException;
import org.minhchung.local.process.CannotStartException;
import org.minhchung.local.verb.BackfillVerb;
import org.minhchung.local.verb.ClaimsVerb;
import org.minhchung.local.verb.ConfigVerb;
import org.minhchung.local.verb.DemoVerb;
import org.minhchung.local.verb.EvaluateVerb;
import org.minhchung.local.verb.EvidenceVerb;
import org.minhchung.local.verb.ReplayVerb;
import org.minhchung.local.verb.SourcesVerb;
import org.minhchung.local.verb.StageVerb;
import org.minhchung.local.verb.TrainVerb;
import org.minhchung.local.verb.UpVerb;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root. */
@Command(
    name = "minhchung",
    mixinStandardHelpOptions = true,
    version = "Minhchung 0.1",
    description =
        "Watches foreign media for false factual claims about Vietnam and shows the evidence.",
    subcommands = {
      DemoVerb.class,
      UpVerb.class,
      StageVerb.Ingest.class,
      StageVerb.Analyze.class,
      StageVerb.Alerts.class,
      BackfillVerb.class,
      ReplayVerb.class,
      ClaimsVerb.class,
      SourcesVerb.class,
      EvidenceVerb.class,
      ConfigVerb.class,
      TrainVerb.class,
      ExtractVerb.class,
      LanguageVerb.class,
      WorthVerb.class,
      MatchVerb.class,
      StanceVerb.class,
      ClusterVerb.class,
      AssessVerb.class,
      EvaluateVerb.class,
      CommandLine.HelpCommand.class
    })
public final class Minhchung {
  private Minhchung() {}

  /** Runs a verb; the status is 0, 1 where something failed, 2 where the command is wrong. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Minhchung());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          command.getErr().println("minhchung: " + plain(error));
          return 1;
        });
    return commandLine;
  }

  /** One line for what a person can mend; for the rest also a stack trace in the log. */
  private static String plain(Exception error) {
    boolean mendable =
        error instanceof CannotStartException
            || error instanceof ConfigurationException
            || error instanceof ClaimFileException
            || error instanceof IllegalArgumentException;
    if (!mendable) {
      LoggerFactory.getLogger(Minhchung.class).error("the command failed", error);
    }
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }
}
