package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.cli.ExitCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline train clusters}: packs a table of word clusters for the annotator. */
@Command(
        name = "clusters",
        description = "Pack a table of word clusters (word, tab, bits) into the form that the annotator reads.",
        mixinStandardHelpOptions = true)
final class TrainClustersCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WORDS", description = "The table, .tsv or .tsv.gz.")
    private Path words = Path.of("");

    @Parameters(index = "1", paramLabel = "TARGET", description = "Where the packed table is written.")
    private Path target = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            ClusterTable.write(TrainingFiles.clusters(words), out);
        }
        spec.commandLine().getOut().printf("%s: %d bytes%n", target, Files.size(target));
        return ExitCode.DONE;
    }
}
