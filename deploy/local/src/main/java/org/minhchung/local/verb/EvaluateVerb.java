package org.minhchung.local.verb;

import picocli.CommandLine.Command;

/** Measures one step of reading on data whose answers are known. */
@Command(
    name = "evaluate",
    description = "Measures a step of reading on data whose answers are known.",
    subcommands = {
      EvaluateRelevanceVerb.class,
      EvaluateSentencesVerb.class,
      EvaluateVoiceVerb.class,
      EvaluateWorthVerb.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class EvaluateVerb {}
