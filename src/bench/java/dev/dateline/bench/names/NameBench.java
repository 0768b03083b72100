package dev.dateline.bench.names;

import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.names.EntityNameQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the names of pairs in an index of all of them, in every {@link Way}: whether the variants of the name asked for
 * are among the first ten, and whether one of them comes before a name that only looks alike. One thread.
 */
public final class NameBench {
    /** Looked at of each list of results, as the aim says. */
    private static final int FIRST = 10;

    /** As many as Dateline ranks. */
    private static final int FETCHED = EntityNameQuery.CANDIDATES;

    /** The same names are asked in every run. */
    private static final long SEED = 6;

    private static final String ALL = "all";
    private static final String TOLD = "all but the next two";
    private static final String SCRIPT = "cross_script";

    /** No rule joins these; an authority file can. */
    static final Set<String> UNTOLD = new TreeSet<>(Set.of("unrelated_form", "single_token"));

    private final StockNames stock;
    private final EntitiesOfNames entities;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Way, List<Double>> milliseconds = new HashMap<>();

    /**
     * Measures on that cluster; {@link #remove} cleans up.
     *
     * @param kind as which the names are indexed
     */
    public NameBench(Cluster cluster, EntityKind kind) {
        this.stock = new StockNames(cluster);
        this.entities = new EntitiesOfNames(cluster, kind);
    }

    /**
     * What was found.
     *
     * @param names in the index
     * @param asked how many of them were asked for
     * @param recall shares of variants among the first ten
     * @param room the same, among as many more as the name has variants: ten places do not hold twenty
     * @param hard shares of look-alikes ranked after a variant
     * @param milliseconds median of a request and of ranking what it found
     */
    record Result(int names, int asked, Shares recall, Shares room, Shares hard, Map<Way, Double> milliseconds) {}

    /**
     * Indexes the names and asks for them.
     *
     * @param most how many to ask for; drawn, always the same
     * @param both whether both names of a pair are asked for, not only the first
     */
    Result run(NamePairs pairs, int most, boolean both) throws IOException {
        List<String> names = new ArrayList<>(pairs.names());
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        stock.fill(names);
        entities.fill(
                IntStream.range(0, names.size()).mapToObj(Integer::toString).toList(), names);
        Shares recall = new Shares();
        Shares room = new Shares();
        List<String> asked = drawn(pairs.variants(both).keySet(), most);
        Map<String, List<NamePairs.Pair>> variants = pairs.variants(both);
        for (String name : asked) {
            List<NamePairs.Pair> ofName = variants.getOrDefault(name, List.of());
            for (Way way : Way.OF_NAMES) {
                List<Integer> found = find(way, name);
                for (NamePairs.Pair pair : ofName) {
                    int place = firstOf(found, Set.of(places.getOrDefault(pair.second(), -1)));
                    count(recall, way, pair, place < FIRST);
                    count(room, way, pair, place < Math.max(FIRST, ofName.size()));
                }
            }
        }
        Shares hard = new Shares();
        measureHard(pairs, hard, most);
        Map<Way, Double> medians = milliseconds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> median(entry.getValue())));
        return new Result(names.size(), asked.size(), recall, room, hard, medians);
    }

    /** Removes what was indexed. */
    public void remove() throws IOException {
        stock.remove();
        entities.remove();
    }

    private static void count(Shares recall, Way way, NamePairs.Pair pair, boolean isFound) {
        recall.add(" " + ALL, way, isFound);
        if (!UNTOLD.contains(pair.kind())) {
            recall.add(" " + TOLD, way, isFound);
        }
        recall.add(pair.kind(), way, isFound);
        if (pair.kind().equals(SCRIPT)) {
            recall.add(SCRIPT + " " + pair.script(), way, isFound);
        }
    }

    private void measureHard(NamePairs pairs, Shares hard, int most) throws IOException {
        Map<String, List<NamePairs.Pair>> variants = pairs.variants(true);
        Map<String, List<NamePairs.Pair>> lookAlikes = new HashMap<>();
        for (NamePairs.Pair pair : pairs.pairs()) {
            if (!pair.same()) {
                lookAlikes
                        .computeIfAbsent(pair.first(), name -> new ArrayList<>())
                        .add(pair);
                lookAlikes
                        .computeIfAbsent(pair.second(), name -> new ArrayList<>())
                        .add(pair.turned());
            }
        }
        lookAlikes.keySet().retainAll(variants.keySet());
        for (String name : drawn(lookAlikes.keySet(), most)) {
            Set<Integer> right = variants.getOrDefault(name, List.of()).stream()
                    .map(pair -> places.getOrDefault(pair.second(), -1))
                    .collect(Collectors.toSet());
            for (Way way : Way.OF_NAMES) {
                List<Integer> found = find(way, name);
                int variant = firstOf(found, right);
                for (NamePairs.Pair pair : lookAlikes.getOrDefault(name, List.of())) {
                    int lookAlike = firstOf(found, Set.of(places.getOrDefault(pair.second(), -1)));
                    hard.add(pair.kind(), way, variant < lookAlike);
                }
            }
        }
    }

    private static int firstOf(List<Integer> found, Set<Integer> wanted) {
        for (int i = 0; i < found.size(); i++) {
            if (wanted.contains(found.get(i))) {
                return i;
            }
        }
        return FETCHED;
    }

    /** What is found, without the name itself. */
    private List<Integer> find(Way way, String name) throws IOException {
        long start = System.nanoTime();
        List<Integer> found = way == Way.DATELINE
                ? entities.find(name).stream().map(Integer::valueOf).toList()
                : stock.find(way, name, FETCHED);
        milliseconds.computeIfAbsent(way, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        int itself = places.getOrDefault(name, -1);
        return found.stream().filter(place -> place != itself).toList();
    }

    /** Some of many, always the same. */
    static List<String> drawn(Collection<String> names, int most) {
        List<String> drawn = new ArrayList<>(names);
        Collections.sort(drawn);
        Collections.shuffle(drawn, new Random(SEED));
        return drawn.subList(0, Math.min(most, drawn.size()));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
