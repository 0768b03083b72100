package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.WordSet;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.junit.Test;

/** JUnit 4, since Lucene's test base is: it checks order of calls, offsets and attributes, and pours in random text. */
public class StemFilterLuceneTest extends BaseTokenStreamTestCase {
    private final Analyzer standard = Chains.analyzer(Chains::stem);
    private final Analyzer random = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            MockTokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
            return new TokenStreamComponents(words, Chains.stem(words));
        }
    };

    @Override
    public void tearDown() throws Exception {
        standard.close();
        random.close();
        super.tearDown();
    }

    @Test
    public void wordsAreStemmedInPlace() throws IOException {
        assertAnalyzesTo(
                standard,
                "militias stopped talks in texas",
                new String[] {"militia", "stop", "talk", "in", "texas"},
                new int[] {0, 9, 17, 23, 26},
                new int[] {8, 16, 22, 25, 31},
                new int[] {1, 1, 1, 1, 1});
    }

    @Test
    public void keptWordsStay() throws IOException {
        try (Analyzer keeping = Chains.analyzer(words -> new StemFilter(
                words, Lexicons.shipped().stem(), WordSet.of(List.of("talks")), StemFilter.Use.REPLACE))) {
            assertAnalyzesTo(keeping, "talks parties", new String[] {"talks", "party"});
        }
    }

    /** 1,000 random strings, among them surrogates, marks and right-to-left text, and 20 long ones. */
    @Test
    public void randomText() throws IOException {
        checkRandomData(random(), random, 1000);
        checkRandomData(random(), random, 20, 8192);
    }
}
