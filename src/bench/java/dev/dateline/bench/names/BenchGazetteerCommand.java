package dev.dateline.bench.names;

import dev.dateline.cli.ExitCode;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceCandidate;
import dev.dateline.text.place.PlaceKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code dateline bench gazetteer}: the share of the development data that the gazetteer answers correctly, by class, and
 * what it costs to load.
 */
@Command(
        name = "gazetteer",
        description = "Measure what share of forms of place names the gazetteer finds, and what loading it costs.",
        mixinStandardHelpOptions = true)
public final class BenchGazetteerCommand implements Callable<Integer> {
    private static final int FIRST = 3;

    /** Smaller classes are too small for a figure. */
    private static final int MIN_CLASS = 30;

    @Parameters(paramLabel = "FOLDER", description = "Folder of the place lists.")
    private Path lists = Path.of("");

    @Option(
            names = "--failures",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print this many failures; default ${DEFAULT-VALUE}.")
    private int failuresLeft;

    @Spec
    private @Nullable CommandSpec spec;

    private final Gazetteer gazetteer = Lexicons.shipped().gazetteer();
    private final Map<String, String> ids = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        measureLoading();
        readIds();
        recall("queries.dev", rows(lists.resolve("queries.dev.tsv")), new Columns(0, 2, 3));
        recall("attested.dev", rows(lists.resolve("attested.dev.tsv")), new Columns(0, 4, 5));
        exonyms(rows(lists.resolve("exonyms.dev.tsv")));
        lookalikes(rows(lists.resolve("lookalikes.dev.tsv")));
        homonyms(rows(lists.resolve("homonyms.dev.tsv")));
        out().flush();
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private void readIds() {
        gazetteer.places().forEach(place -> {
            place.sources().forEach(source -> ids.put(source, place.id()));
            if (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.TERRITORY) {
                ids.put("iso-" + place.country(), place.id());
            }
        });
    }

    /** Which columns hold the number of the place, the form and the class. */
    private record Columns(int cluster, int form, int group) {}

    static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private void measureLoading() {
        for (int i = 0; i < 3; i++) {
            long before = used();
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Gazetteer loaded = Gazetteer.read(Lexicons.shipped().commonWords());
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            wall = System.nanoTime() - wall;
            out().printf(
                            "%d places, loaded in %d ms (%d ms of processor time), %.1f MB%n",
                            loaded.size(), wall / 1_000_000, cpu / 1_000_000, (used() - before) / 1e6);
        }
    }

    private static long used() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String id(String cluster) {
        String source = cluster.substring(cluster.indexOf('/') + 1);
        return ids.getOrDefault(source, "none for " + source);
    }

    private void recall(String title, List<List<String>> rows, Columns columns) {
        Map<String, int[]> counts = new TreeMap<>();
        for (List<String> row : rows) {
            List<PlaceCandidate> found = gazetteer.find(row.get(columns.form()));
            String right = id(row.get(columns.cluster()));
            int rank = 0;
            while (rank < found.size() && !found.get(rank).place().id().equals(right)) {
                rank++;
            }
            boolean marked = rank < found.size() && found.get(rank).likely();
            for (String group : List.of("all", row.get(columns.group()))) {
                count(counts.computeIfAbsent(group, g -> new int[5]), found.size(), rank, marked);
            }
            if (rank >= Math.min(FIRST, found.size()) && failuresLeft-- > 0) {
                out().println("   " + row.get(columns.form()) + " is not " + right);
            }
        }
        out().println(title + ": n, right in first 3, right first, marked in text, not found");
        print(counts);
    }

    private static void count(int[] count, int found, int rank, boolean marked) {
        count[0]++;
        count[1] += rank < Math.min(FIRST, found) ? 1 : 0;
        count[2] += rank == 0 && found > 0 ? 1 : 0;
        count[3] += marked ? 1 : 0;
        count[4] += found == 0 ? 1 : 0;
    }

    private void print(Map<String, int[]> counts) {
        counts.forEach((group, c) -> {
            if (c[0] >= MIN_CLASS) {
                out().printf("%-30s %6d", group, c[0]);
                for (int i = 1; i < c.length; i++) {
                    out().printf(" %.4f", (double) c[i] / c[0]);
                }
                out().println();
            }
        });
    }

    /** Exonyms have no numbers in common with ours: right is a place that another name of the cluster finds too. */
    private void exonyms(List<List<String>> rows) {
        Map<String, Set<String>> english = new HashMap<>();
        for (List<String> row : rows) {
            if (row.get(4).equals("name")) {
                gazetteer.find(row.get(2)).stream()
                        .limit(FIRST)
                        .forEach(f -> english.computeIfAbsent(row.get(0), c -> new HashSet<>())
                                .add(f.place().id()));
            }
        }
        Map<String, int[]> counts = new TreeMap<>();
        for (List<String> row : rows) {
            List<PlaceCandidate> found = gazetteer.find(row.get(3));
            Set<String> right = english.getOrDefault(row.get(0), Set.of());
            boolean agrees = found.stream()
                    .limit(FIRST)
                    .anyMatch(f -> right.contains(f.place().id()));
            for (String group : List.of("all", row.get(4), right.isEmpty() ? "place unknown" : "place known")) {
                int[] count = counts.computeIfAbsent(group, g -> new int[3]);
                count[0]++;
                count[1] += agrees ? 1 : 0;
                count[2] += found.isEmpty() ? 1 : 0;
            }
        }
        out().println("exonyms.dev: n, agrees with the English name, not found");
        print(counts);
    }

    private void lookalikes(List<List<String>> rows) {
        int joined = 0;
        int together = 0;
        for (List<String> row : rows) {
            Set<String> first = marked(row.get(2));
            Set<String> second = marked(row.get(3));
            joined += first.contains(id(row.get(1))) || second.contains(id(row.get(0))) ? 1 : 0;
            second.retainAll(first);
            together += second.isEmpty() ? 0 : 1;
        }
        out().printf(
                        "lookalikes.dev: %d pairs, one name marked with the other place %d, both marked with a third %d%n",
                        rows.size(), joined, together);
    }

    private Set<String> marked(String form) {
        Set<String> marked = new HashSet<>();
        gazetteer.find(form).stream()
                .filter(PlaceCandidate::likely)
                .forEach(f -> marked.add(f.place().id()));
        return marked;
    }

    private void homonyms(List<List<String>> rows) {
        int[] counts = new int[4];
        for (List<String> row : rows) {
            List<String> ordered = gazetteer.find(row.get(0)).stream()
                    .map(found -> found.place().id())
                    .toList();
            List<String> places = List.of(row.get(2).split(" \\| ", -1));
            int rank = ordered.indexOf(id(places.getFirst().replaceAll(":.*", "")));
            counts[0] += rank == 0 ? 1 : 0;
            counts[1] += rank >= 0 && rank < FIRST ? 1 : 0;
            for (String place : places) {
                counts[2]++;
                counts[3] += ordered.contains(id(place.replaceAll(":.*", ""))) ? 1 : 0;
            }
        }
        out().printf(
                        "homonyms.dev: %d names, most populous place first %d, in first 3 %d; of %d places %d found%n",
                        rows.size(), counts[0], counts[1], counts[2], counts[3]);
    }
}
