package org.minhchung.local.verb;

import picocli.CommandLine.Command;

/** Trains the models that can be trained from labelled sentences. */
@Command(
    name = "train",
    description = "Trains a model from labelled data and writes it with its card.",
    subcommands = TrainWorthVerb.class,
    synopsisSubcommandLabel = "COMMAND")
public final class TrainVerb {}
