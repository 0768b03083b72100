package dev.dateline.bench;

import dev.dateline.bench.annotate.BenchAnnotateCommand;
import dev.dateline.bench.faults.BenchKillsCommand;
import dev.dateline.bench.index.BenchIndexCommand;
import dev.dateline.bench.index.BenchVariantsCommand;
import dev.dateline.bench.names.BenchNamesCommand;
import dev.dateline.bench.names.BenchPlacesCommand;
import dev.dateline.bench.names.BenchSpellingCommand;
import dev.dateline.bench.relevance.BenchRelevanceCommand;
import dev.dateline.bench.search.BenchSearchCommand;
import dev.dateline.bench.search.BenchSuggestCommand;
import dev.dateline.cli.ExitCode;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline bench}: measures parts of the program; each has a command of its own. */
@Command(
        name = "bench",
        description = "Measure a part of the program and print a table, or one JSON object with --json.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchIndexCommand.class,
            BenchSearchCommand.class,
            BenchSuggestCommand.class,
            BenchRelevanceCommand.class,
            BenchAnnotateCommand.class,
            BenchNamesCommand.class,
            BenchPlacesCommand.class,
            BenchSpellingCommand.class,
            BenchVariantsCommand.class,
            BenchKillsCommand.class
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getErr());
        return ExitCode.WRONG_USE;
    }
}
