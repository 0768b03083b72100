package dev.dateline.cli;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.FileKind;
import java.io.PrintWriter;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline formats}: lists what the program reads. */
@Command(
        name = "formats",
        description = "List the formats that index and annotate read, and what to do with other files.",
        mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Formats, by the name for --format:");
        for (ArticleFormat format : ArticleFormats.ALL) {
            String endings = new TreeSet<>(format.about().endings())
                    .stream().map(ending -> "." + ending).collect(Collectors.joining(" "));
            out.printf("  %-12s %s%n", format.name(), format.about().description());
            if (!endings.isEmpty()) {
                out.printf("  %-12s files: %s%n", "", endings);
            }
            format.about().example().lines().forEach(line -> out.printf("  %-12s %s%n", "", line));
        }
        out.println();
        out.println(
                "Any of them may be compressed with gzip (.gz) or Zstandard (.zst), or be in a folder or an archive");
        out.println("(.zip .tar .tgz .tar.gz .tar.zst).");
        out.println();
        out.println("Recognised, but not read:");
        for (FileKind kind : FileKind.values()) {
            if (!kind.isRead()) {
                out.printf("  %s: %s%n", kind.shown(), kind.advice());
            }
        }
        out.flush();
        return ExitCode.DONE;
    }
}
