package dev.dateline.bench.names;

import dev.dateline.bench.lists.Draft;
import dev.dateline.bench.lists.GazetteerGenerator;
import dev.dateline.cli.ExitCode;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceCandidate;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.place.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code dateline bench sounds}: what the rules of sound find when the gazetteer does not list the form. Takes every form
 * that a file asks for away from its place, and asks for it by sound; and each look-alike away from its own place.
 */
@Command(
        name = "sounds",
        description = "Measure which places are found by sound when their forms are taken out of the gazetteer.",
        mixinStandardHelpOptions = true)
public final class BenchSoundsCommand implements Callable<Integer> {
    /** Every form asked for would take minutes. */
    private static final int EVERY = 8;

    @Parameters(paramLabel = "FOLDER", description = "Folder of the place lists.")
    private Path lists = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        recall(BenchGazetteerCommand.rows(lists.resolve("queries.dev.tsv")));
        lookalikes(BenchGazetteerCommand.rows(lists.resolve("lookalikes.dev.tsv")));
        out().flush();
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private void recall(List<List<String>> queries) {
        Map<String, Set<String>> hidden = new HashMap<>();
        queries.forEach(
                q -> hidden.computeIfAbsent(q.get(0), c -> new HashSet<>()).add(Draft.key(q.get(2))));
        Gazetteer reduced = without(hidden);
        PlaceSoundIndex wide = PlaceSoundIndex.of(reduced);
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < queries.size(); i += EVERY) {
            List<String> query = queries.get(i);
            boolean listed = !reduced.find(query.get(2)).isEmpty();
            List<Place> found = listed
                    ? reduced.find(query.get(2)).stream()
                            .map(PlaceCandidate::place)
                            .toList()
                    : wide.find(query.get(2)).stream()
                            .map(PlaceSoundIndex.WideMatch::place)
                            .toList();
            boolean right = found.stream().limit(3).anyMatch(p -> p.sources().contains(query.get(0)));
            for (String group : List.of("all", query.get(3))) {
                int[] count = counts.computeIfAbsent(group, g -> new int[4]);
                count[0]++;
                count[1] += listed ? 1 : 0;
                count[2] += right ? 1 : 0;
                count[3] += !right && !listed && !found.isEmpty() ? 1 : 0;
            }
        }
        out().println("form taken away: n, listed for another place, right in first 3, only wrong ones by sound");
        counts.forEach((group, c) -> out().printf(
                        "%-20s %6d %.4f %.4f %.4f%n",
                        group, c[0], (double) c[1] / c[0], (double) c[2] / c[0], (double) c[3] / c[0]));
    }

    private void lookalikes(List<List<String>> pairs) {
        int joined = 0;
        int asked = 0;
        for (int side = 0; side < 2; side++) {
            Map<String, Set<String>> hidden = new HashMap<>();
            for (List<String> pair : pairs) {
                hidden.computeIfAbsent(pair.get(side), c -> new HashSet<>()).add(Draft.key(pair.get(2 + side)));
            }
            Gazetteer reduced = without(hidden);
            PlaceSoundIndex wide = PlaceSoundIndex.of(reduced);
            for (List<String> pair : pairs) {
                asked++;
                String other = pair.get(1 - side);
                boolean wrong = reduced.find(pair.get(2 + side)).isEmpty()
                        && wide.find(pair.get(2 + side)).stream()
                                .anyMatch(m -> m.place().sources().contains(other));
                joined += wrong ? 1 : 0;
                if (wrong) {
                    out().println("   joined: " + pair.get(2 + side) + " with " + pair.get(3 - side));
                }
            }
        }
        out().printf("look-alikes whose name was taken away: %d, joined by sound %d%n", asked, joined);
    }

    /** The shipped gazetteer without some folded forms, given by the number of the place. */
    private static Gazetteer without(Map<String, Set<String>> hidden) {
        Gazetteer shipped = Lexicons.shipped().gazetteer();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shipped.size(); i++) {
            append(shipped.rows().row(i), hidden, text);
        }
        try {
            return Gazetteer.read(
                    new ByteArrayInputStream(GazetteerGenerator.gzip(text.toString())),
                    Lexicon.read(
                            "ambiguous.tsv", new ByteArrayInputStream("may\tnever".getBytes(StandardCharsets.UTF_8))),
                    Lexicons.shipped().commonWords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Rows.Row row, Map<String, Set<String>> hidden, StringBuilder text) {
        Place place = row.place();
        Set<String> gone = place.sources().stream()
                .flatMap(s -> hidden.getOrDefault(s, Set.of()).stream())
                .collect(Collectors.toSet());
        StringJoiner names = new StringJoiner("|");
        StringJoiner alternates = new StringJoiner("|");
        row.forms((form, standing) -> {
            if (!gone.contains(Draft.key(form))
                    && (standing == PlaceStanding.NAME || standing == PlaceStanding.ALTERNATE)) {
                (standing == PlaceStanding.NAME ? names : alternates).add(form);
            }
        });
        text.append(place.id()).append('\t').append(place.kind().label()).append("\t?\t\t\t\t\t");
        text.append(place.population()).append('\t').append(String.join(",", place.sources()));
        text.append('\t').append(names).append('\t').append(alternates).append("\t\t\t\n");
    }
}
