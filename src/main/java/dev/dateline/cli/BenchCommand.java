package dev.dateline.cli;

import picocli.CommandLine.Command;

/** {@code dateline bench}: the measurements that anyone can repeat. */
@Command(
        name = "bench",
        description = "Measure Dateline on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchIndexCommand.class})
final class BenchCommand {}
