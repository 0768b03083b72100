package dev.dateline.bench.analysis;

import dev.dateline.analysis.FoldFilter;
import dev.dateline.analysis.PossessiveFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tokens per second that each filter processes on one core, over words that are already tokenized. {@code none} is the
 * cost of the loop itself. The words are those of mappings/README.md, or of the file that
 * {@code dateline bench jmh --text} names.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FilterBenchmark {
    /** System property that names the file to read. */
    static final String TEXT = "dateline.bench.text";

    private static final int TOKENS = 10_000;

    /** Filters that precede {@code lowercase}. */
    private static final Set<String> AS_WRITTEN = Set.of("fold", "possessive", "places");

    /** Which filter; {@code lowercase} is Lucene's, for comparison. */
    @Param({"none", "lowercase", "fold", "possessive", "stem", "names", "places"})
    public String filter = "none";

    /** English as it is, or with every fifth word of Latin with marks, Cyrillic or Arabic. */
    @Param({"english", "mixed"})
    public String text = "english";

    private Words words = new Words(List.of());
    private TokenStream stream = words;

    /** Cuts the text and builds the filter. */
    @Setup
    public void cut() throws IOException {
        words = new Words(read());
        stream = chain().apply(words);
    }

    /** One pass over all tokens. */
    @Benchmark
    @OperationsPerInvocation(TOKENS)
    public int tokens() throws IOException {
        int count = 0;
        stream.reset();
        while (stream.incrementToken()) {
            count++;
        }
        stream.end();
        stream.close();
        return count;
    }

    private UnaryOperator<TokenStream> chain() {
        return switch (filter) {
            case "lowercase" -> LowerCaseFilter::new;
            case "fold" -> FoldFilter::new;
            case "possessive" -> PossessiveFilter::new;
            case "stem" -> Chains::stem;
            case "names" -> Chains::names;
            case "places" -> Chains::places;
            default -> UnaryOperator.identity();
        };
    }

    private List<char[]> read() throws IOException {
        String file = System.getProperty(TEXT, "mappings/README.md");
        String[] cut = Files.readString(Path.of(file)).strip().split("[^\\p{L}\\p{M}'’]+", -1);
        String[] foreign = {"Wałęsa", "Nguyễn", "Зеленський", "الرئيس", "Erdoğan"};
        List<char[]> read = new ArrayList<>();
        for (int i = 0; i < TOKENS; i++) {
            String word = cut[i % cut.length];
            boolean swap = text.equals("mixed") && i % 5 == 0;
            String taken = swap ? foreign[i / 5 % foreign.length] : word;
            read.add((AS_WRITTEN.contains(filter) ? taken : taken.toLowerCase(Locale.ROOT)).toCharArray());
        }
        return read;
    }

    /** A tokenizer without cost: gives out the words. */
    private static final class Words extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<char[]> words;
        private Iterator<char[]> next;

        Words(List<char[]> words) {
            this.words = words;
            this.next = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!next.hasNext()) {
                return false;
            }
            clearAttributes();
            char[] word = next.next();
            term.copyBuffer(word, 0, word.length);
            return true;
        }

        @Override
        public void reset() {
            next = words.iterator();
        }
    }
}
