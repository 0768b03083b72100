package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.junit.Test;

/** JUnit 4, since Lucene's test base is: it checks order of calls, offsets and attributes, and pours in random text. */
public class PossessiveFilterLuceneTest extends BaseTokenStreamTestCase {
    private final Analyzer standard = Chains.analyzer(PossessiveFilter::new);
    private final Analyzer random = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            MockTokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
            return new TokenStreamComponents(words, new PossessiveFilter(words));
        }
    };

    @Override
    public void tearDown() throws Exception {
        standard.close();
        random.close();
        super.tearDown();
    }

    @Test
    public void offsetsGoOnCoveringTheEnding() throws IOException {
        assertAnalyzesTo(
                standard,
                "Putin’s visit, RUSSIA'S Duma",
                new String[] {"Putin", "visit", "RUSSIA", "Duma"},
                new int[] {0, 8, 15, 24},
                new int[] {7, 13, 23, 28},
                new int[] {1, 1, 1, 1});
    }

    /** 1,000 random strings, among them surrogates, marks and right-to-left text, and 20 long ones. */
    @Test
    public void randomText() throws IOException {
        checkRandomData(random(), random, 1000);
        checkRandomData(random(), random, 20, 8192);
    }
}
