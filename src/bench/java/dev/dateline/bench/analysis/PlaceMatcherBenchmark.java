package dev.dateline.bench.analysis;

import dev.dateline.text.Lexicons;
import dev.dateline.text.place.PlaceMatcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tokens a second through a {@link PlaceMatcher}, on news sentences with a place in every sixth token. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlaceMatcherBenchmark {
    private static final String TEXT = """
            Russian forces struck the city of Kharkiv overnight as the Ukrainian army withdrew from two villages near
            Chasiv Yar the governor of the Donetsk region said on Monday In New York City the ambassador told the Security
            Council that ships in the Strait of Hormuz and the Black Sea had been stopped and searched while talks between
            the United States and the European Union about the frozen assets went on in Brussels and a delegation from
            the Democratic Republic of the Congo was reading the draft that had been agreed in Sharm el Sheikh last week
            """;

    private static final List<char[]> TOKENS = List.of(TEXT.strip().split("\\s+", -1)).stream()
            .map(String::toCharArray)
            .toList();

    /** How many tokens the text above has. */
    private static final int COUNT = 96;

    private final PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
    private final char[] id = new char[200];

    /** One pass over the text. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int tokens() {
        int found = 0;
        int next = 0;
        int done = 0;
        while (done < TOKENS.size()) {
            while (!matcher.isFull() && next < TOKENS.size()) {
                char[] token = TOKENS.get(next++);
                matcher.add(token, token.length, false);
            }
            int length = matcher.match();
            for (int i = 0; i < matcher.count(); i++) {
                matcher.copyId(i, id);
                found += id[0];
            }
            int step = Math.max(1, length);
            matcher.remove(step);
            done += step;
        }
        return found;
    }
}
