package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.junit.Test;

/** JUnit 4, since Lucene's test base is: it checks order of calls, offsets and attributes, and pours in random text. */
public class FoldFilterLuceneTest extends BaseTokenStreamTestCase {
    private final Analyzer standard = Chains.analyzer(FoldFilter::new);
    private final Analyzer random = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            MockTokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
            return new TokenStreamComponents(words, new FoldFilter(words));
        }
    };

    @Override
    public void tearDown() throws Exception {
        standard.close();
        random.close();
        super.tearDown();
    }

    @Test
    public void wordsAreFoldedInPlace() throws IOException {
        assertAnalyzesTo(
                standard,
                "Lech Wałęsa in Łódź, Ærøskøbing и Андрей",
                new String[] {"Lech", "Walesa", "in", "Lodz", "AEroskobing", "и", "Андрей"},
                new int[] {0, 5, 12, 15, 21, 32, 34},
                new int[] {4, 11, 14, 19, 31, 33, 40},
                new int[] {1, 1, 1, 1, 1, 1, 1});
    }

    @Test
    public void marksOfTheirOwnAreCoveredByTheOffsets() throws IOException {
        assertAnalyzesTo(
                standard, "Ma\u0301laga now", new String[] {"Malaga", "now"}, new int[] {0, 8}, new int[] {7, 11});
    }

    /** 1,000 random strings, among them surrogates, marks and right-to-left text, and 20 long ones. */
    @Test
    public void randomText() throws IOException {
        checkRandomData(random(), random, 1000);
        checkRandomData(random(), random, 20, 8192);
    }
}
