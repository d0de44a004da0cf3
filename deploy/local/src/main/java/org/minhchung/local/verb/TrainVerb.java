package org.minhchung.local.verb;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Trains the models that can be trained from labelled sentences. */
@Command(
    name = "train",
    description = "Trains a model from labelled data and writes it with its card.",
    subcommands = {TrainWorthVerb.class, TrainVoiceVerb.class},
    synopsisSubcommandLabel = "COMMAND")
public final class TrainVerb {
  /** Where a model's data come from, for its card. */
  static String origin(String count, List<Path> data) {
    return count + " of " + String.join(", ", data.stream().map(TrainVerb::shown).toList());
  }

  /** An absolute path says where a machine keeps it, which no card should tell. */
  private static String shown(Path path) {
    Path name = path.getFileName();
    return path.isAbsolute() && name != null ? name.toString() : path.toString();
  }
}
