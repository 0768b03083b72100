package dev.dateline.bench.faults;

import dev.dateline.cli.Main.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench kills}: kills indexer and server again and again, and looks whether anything is lost. */
@Command(
        name = "kills",
        description = {
            "Kill the indexer, the server or both at random moments of incremental and full runs, on a node of its own,",
            "while some of the server's answers are lost,",
            "and compare ids, content, families and entities with an undisturbed run. Exit code 1 when any differ."
        },
        mixinStandardHelpOptions = true)
public final class BenchKillsCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    @Parameters(paramLabel = "FILE", description = "Up to 10,000 articles, JSON lines of the article format.")
    private @Nullable Path file;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "100",
            description = "Rounds of each kind (default: 100).")
    private int rounds;

    @Option(names = "--data", paramLabel = "FOLDER", description = "An empty folder; a temporary one when not given.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> articles = Files.readAllLines(Objects.requireNonNull(file));
        Path folder = data == null ? Files.createTempDirectory("dateline-kills") : Files.createDirectories(data);
        boolean whole = true;
        try (KillRounds archive = KillRounds.onOwnNode(folder, articles)) {
            for (Kill kill : Kill.values()) {
                Map<Kill, List<String>> failed = archive.rounds(List.of(kill), rounds);
                List<String> ofKind = failed.getOrDefault(kill, List.of());
                out.printf("%-13s %4d rounds, %d differ%n", kill, rounds, ofKind.size());
                ofKind.forEach(one -> out.println("    " + one));
                out.flush();
                whole &= ofKind.isEmpty();
            }
        }
        return whole ? ExitCode.DONE : DIFFERENT;
    }
}
