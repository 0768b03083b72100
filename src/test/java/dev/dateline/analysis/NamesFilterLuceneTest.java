package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.junit.Test;

/** JUnit 4, since Lucene's test base is: it checks order of calls, offsets and attributes, and pours in random text. */
public class NamesFilterLuceneTest extends BaseTokenStreamTestCase {
    private final Analyzer standard = Chains.analyzer(Chains::names);
    private final Analyzer random = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            MockTokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
            return new TokenStreamComponents(words, Chains.names(words));
        }
    };

    @Override
    public void tearDown() throws Exception {
        standard.close();
        random.close();
        super.tearDown();
    }

    @Test
    public void titlesInFrontAreLeftOutWithoutAHole() throws IOException {
        assertAnalyzesTo(
                standard,
                "prime minister narendra modi",
                new String[] {"narendra", "modi"},
                new int[] {15, 24},
                new int[] {23, 28},
                new int[] {1, 1});
        assertAnalyzesTo(standard, "crown prince mohammed bin salman", new String[] {"mohammed", "bin", "salman"});
        assertAnalyzesTo(standard, "mr and mrs smith", new String[] {"and", "mrs", "smith"});
    }

    @Test
    public void titlesElsewhereStay() throws IOException {
        assertAnalyzesTo(standard, "martin luther king", new String[] {"martin", "luther", "king"});
        assertAnalyzesTo(standard, "foreign policy", new String[] {"foreign", "policy"});
        assertAnalyzesTo(standard, "president former house", new String[] {"former", "house"});
    }

    @Test
    public void titlesThatAreAllOrPartOfANameStay() throws IOException {
        assertAnalyzesTo(standard, "vice president", new String[] {"vice", "president"});
        assertAnalyzesTo(standard, "king", new String[] {"king"});
        assertAnalyzesTo(standard, "general motors", new String[] {"general", "motors"}, new int[] {1, 1});
        assertAnalyzesTo(standard, "king of jordan", new String[] {"king", "of", "jordan"});
        assertAnalyzesTo(standard, "", new String[] {});
    }

    /** 1,000 random strings, among them surrogates, marks and right-to-left text, and 20 long ones. */
    @Test
    public void randomText() throws IOException {
        checkRandomData(random(), random, 1000);
        checkRandomData(random(), random, 20, 8192);
    }
}
