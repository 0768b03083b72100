package dev.dateline.bench.analysis;

import dev.dateline.bench.BenchFailure;
import dev.dateline.cli.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline bench jmh}: runs the JMH benchmarks of the filters and of the place matcher. */
@Command(
        name = "jmh",
        description = {
            "Run the JMH benchmarks, with what they allocate; each in a process of its own.",
            "All of them take about ten minutes. --only filter=places runs one filter."
        },
        mixinStandardHelpOptions = true)
public final class BenchJmhCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "REGEX",
            description = "Benchmarks to run, such as FilterBenchmark; all by default.")
    private List<String> benchmarks = List.of();

    @Option(
            names = "--only",
            paramLabel = "PARAMETER=VALUE",
            description = "Run a benchmark with this value of a parameter only; may be repeated.")
    private List<String> parameters = List.of();

    @Option(
            names = "--text",
            paramLabel = "FILE",
            defaultValue = "mappings/README.md",
            description = "Text whose words FilterBenchmark reads; default ${DEFAULT-VALUE}.")
    private Path text = Path.of("");

    @Override
    public Integer call() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .jvmArgsAppend("-D" + FilterBenchmark.TEXT + "=" + text)
                .addProfiler(GCProfiler.class);
        benchmarks.forEach(options::include);
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            options.param(parts[0], parts[parts.length - 1]);
        }
        try {
            new Runner(options.build()).run();
        } catch (RunnerException failure) {
            throw new BenchFailure("The benchmark failed: " + failure.getMessage(), failure);
        }
        return ExitCode.DONE;
    }
}
