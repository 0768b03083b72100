package dev.dateline.bench.names;

import dev.dateline.bench.lists.Draft;
import dev.dateline.bench.lists.GazetteerGenerator;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.TestLexicons;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceCandidate;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.place.Rows;
import dev.dateline.text.place.TestGazetteers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures what the rules find when the lists do not have the form: takes every form that a file asks for away from its
 * place, and asks for it by sound. The same for look-alikes, each taken away in turn from its own place. One argument: the
 * folder of the place lists.
 */
final class RuleMeasurement {
    /** Every form asked for would take minutes. */
    private static final int EVERY = 8;

    private RuleMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        Path lists = Path.of(arguments[0]);
        recall(rows(lists.resolve("queries.dev.tsv")));
        lookalikes(rows(lists.resolve("lookalikes.dev.tsv")));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static void recall(List<List<String>> queries) {
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
        System.out.println("form taken away: n, listed for another place, right in first 3, only wrong ones by sound");
        counts.forEach((group, c) -> System.out.printf(
                "%-20s %6d %.4f %.4f %.4f%n",
                group, c[0], (double) c[1] / c[0], (double) c[2] / c[0], (double) c[3] / c[0]));
    }

    private static void lookalikes(List<List<String>> pairs) {
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
                    System.out.println("   joined: " + pair.get(2 + side) + " with " + pair.get(3 - side));
                }
            }
        }
        System.out.printf("look-alikes whose name was taken away: %d, joined by sound %d%n", asked, joined);
    }

    /** The shipped gazetteer without some folded forms, told by the number of the place. */
    private static Gazetteer without(Map<String, Set<String>> hidden) {
        Gazetteer shipped = TestGazetteers.shipped();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shipped.size(); i++) {
            append(shipped.rows().row(i), hidden, text);
        }
        try {
            return Gazetteer.read(
                    new ByteArrayInputStream(GazetteerGenerator.gzip(text.toString())),
                    TestLexicons.of("may\tnever"),
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
                    && !TestGazetteers.isWeak(standing)
                    && standing != PlaceStanding.RELATED) {
                (standing == PlaceStanding.NAME ? names : alternates).add(form);
            }
        });
        text.append(place.id()).append('\t').append(place.kind().label()).append("\t?\t\t\t\t\t");
        text.append(place.population()).append('\t').append(String.join(",", place.sources()));
        text.append('\t').append(names).append('\t').append(alternates).append("\t\t\t\n");
    }
}
