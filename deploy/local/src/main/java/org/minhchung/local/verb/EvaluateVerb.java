package org.minhchung.local.verb;

import picocli.CommandLine.Command;

/** Measures what reads articles against labelled data. */
@Command(
    name = "evaluate",
    description = "Measures a part of the reading against labelled data.",
    subcommands = EvaluateWorthVerb.class,
    synopsisSubcommandLabel = "COMMAND")
public final class EvaluateVerb {}
