package dev.dateline.bench;

import dev.dateline.bench.analysis.BenchJmhCommand;
import dev.dateline.bench.analysis.BenchStemmingCommand;
import dev.dateline.bench.annotate.BenchAnnotateCommand;
import dev.dateline.bench.annotate.BenchHomonymsCommand;
import dev.dateline.bench.annotate.BenchLinksCommand;
import dev.dateline.bench.browser.BenchBrowserCommand;
import dev.dateline.bench.corpus.BenchConvertCommand;
import dev.dateline.bench.corpus.BenchReadingCommand;
import dev.dateline.bench.entities.BenchEntitiesCommand;
import dev.dateline.bench.faults.BenchKillsCommand;
import dev.dateline.bench.faults.BenchLimitsCommand;
import dev.dateline.bench.index.BenchFamiliesCommand;
import dev.dateline.bench.index.BenchIndexCommand;
import dev.dateline.bench.index.BenchVariantsCommand;
import dev.dateline.bench.lists.BenchListsCommand;
import dev.dateline.bench.names.BenchGazetteerCommand;
import dev.dateline.bench.names.BenchNamesCommand;
import dev.dateline.bench.names.BenchPlacesCommand;
import dev.dateline.bench.names.BenchSoundsCommand;
import dev.dateline.bench.names.BenchSpellingCommand;
import dev.dateline.bench.pages.BenchPagesCommand;
import dev.dateline.bench.relevance.BenchEnglishCommand;
import dev.dateline.bench.relevance.BenchRelevanceCommand;
import dev.dateline.bench.search.BenchSearchCommand;
import dev.dateline.bench.search.BenchSuggestCommand;
import dev.dateline.bench.spelling.BenchSpellingsCommand;
import dev.dateline.cli.Main.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline bench}: measures parts of the program, and makes what is derived from other data. */
@Command(
        name = "bench",
        description = "Measure a part of the program, or convert and make data for it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchIndexCommand.class,
            BenchSearchCommand.class,
            BenchSuggestCommand.class,
            BenchBrowserCommand.class,
            BenchRelevanceCommand.class,
            BenchAnnotateCommand.class,
            BenchNamesCommand.class,
            BenchPlacesCommand.class,
            BenchSpellingCommand.class,
            BenchSpellingsCommand.class,
            BenchVariantsCommand.class,
            BenchKillsCommand.class,
            BenchLimitsCommand.class,
            BenchEnglishCommand.class,
            BenchStemmingCommand.class,
            BenchFamiliesCommand.class,
            BenchLinksCommand.class,
            BenchHomonymsCommand.class,
            BenchEntitiesCommand.class,
            BenchGazetteerCommand.class,
            BenchSoundsCommand.class,
            BenchPagesCommand.class,
            BenchJmhCommand.class,
            BenchConvertCommand.class,
            BenchReadingCommand.class,
            BenchListsCommand.class
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var command = spec.commandLine();
        command.usage(command.getErr());
        return ExitCode.WRONG_USE;
    }
}
