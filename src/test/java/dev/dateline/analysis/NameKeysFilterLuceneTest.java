package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyTerms;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.junit.Test;

/** JUnit 4, since Lucene's test base is: it checks order of calls, offsets and attributes, and pours in random text. */
public class NameKeysFilterLuceneTest extends BaseTokenStreamTestCase {
    private final Analyzer text = Chains.analyzer(Chains::nameKeys);
    private final Analyzer names = of(NameKeyTerms.Use.NAMES, NameGrade.CLOSE);
    private final Analyzer query = of(NameKeyTerms.Use.QUERY, NameGrade.CLOSE);
    private final Analyzer placeQuery = of(NameKeyTerms.Use.PLACE_QUERY, NameGrade.CLOSE);
    private final Analyzer places = Chains.analyzer(words -> Chains.nameKeys(Chains.places(words)));
    private final Analyzer wideQuery = of(NameKeyTerms.Use.QUERY, NameGrade.WIDE);
    private final Analyzer bareNames = of(NameKeyTerms.Use.NAMES, NameGrade.BARE);
    private final Analyzer bareQuery = of(NameKeyTerms.Use.QUERY, NameGrade.BARE);
    private final Analyzer random = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            MockTokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
            return new TokenStreamComponents(words, Chains.nameKeys(words));
        }
    };

    private static Analyzer of(NameKeyTerms.Use kind, NameGrade... grades) {
        return Chains.analyzer(words -> Chains.nameKeys(words, kind, grades));
    }

    @Override
    public void tearDown() throws Exception {
        for (Analyzer analyzer :
                new Analyzer[] {text, names, query, placeQuery, places, wideQuery, bareNames, bareQuery, random}) {
            analyzer.close();
        }
        super.tearDown();
    }

    @Test
    public void aNameInTextHasItsKeysAtItsOwnPlace() throws IOException {
        assertAnalyzesTo(
                text,
                "on a day Zelenskiy’s envoy met Erdoğan",
                new String[] {"c:zelenski", "w:sElenske", "c:erdogan", "w:Erdeken"},
                new int[] {9, 9, 31, 31},
                new int[] {20, 20, 38, 38},
                new int[] {4, 0, 3, 0});
    }

    @Test
    public void wordsInTextHaveNone() throws IOException {
        assertAnalyzesTo(text, "the envoy said that talks in 2025 went on", new String[] {});
        assertAnalyzesTo(text, "The May talks. Mark said", new String[] {});
        assertAnalyzesTo(text, "", new String[] {});
        assertAnalyzesTo(text, "😀 A x 7", new String[] {});
    }

    @Test
    public void aShortNameHasNoWideKey() throws IOException {
        assertAnalyzesTo(text, "Xi", new String[] {"c:ksi"});
    }

    @Test
    public void everyWordOfANameHasKeys() throws IOException {
        assertAnalyzesTo(names, "mark Zelensky", new String[] {"c:mark", "c:zelenski"}, new int[] {1, 1});
    }

    @Test
    public void aQueryAsksInSmallLettersAndForNothingWithCommonWords() throws IOException {
        assertAnalyzesTo(query, "zelenskyy", new String[] {"c:zelenski", "C:zelenski"}, new int[] {1, 0});
        assertAnalyzesTo(query, "kyiv-based", new String[] {"c:kiv", "C:kiv", "c:"}, new int[] {1, 0, 1});
        assertAnalyzesTo(query, "said", new String[] {"c:"});
        assertAnalyzesTo(wideQuery, "Jazeera-Al", new String[] {"w:JAsere", "W:JAsere"}, new int[] {1, 0});
    }

    @Test
    public void whatNamesAPlaceIsNoSpellingOfAnotherPlace() throws IOException {
        assertAnalyzesTo(
                places,
                "from Kyiv to Kiivograd",
                new String[] {"C:kiv", "W:kEv", "p:kyiv", "c:kivograd", "w:kEvekred"},
                new int[] {5, 5, 5, 13, 13},
                new int[] {9, 9, 9, 22, 22},
                new int[] {2, 0, 0, 2, 0});
        assertAnalyzesTo(placeQuery, "kiev", new String[] {"c:kiev"});
    }

    @Test
    public void aParticleIsNotAskedFor() throws IOException {
        assertAnalyzesTo(placeQuery, "al-Assad", new String[] {"c:asad"}, new int[] {2});
        assertAnalyzesTo(placeQuery, "al", new String[] {});
    }

    @Test
    public void consonantsAloneAreComparedBetweenScriptsOnly() throws IOException {
        assertAnalyzesTo(bareNames, "Netanyahu", new String[] {"b:NTNK", "b:NTN"}, new int[] {1, 0});
        assertAnalyzesTo(
                bareQuery, "Netanyahu", new String[] {"v:NTNK", "v:NTN", "V:NTNK", "V:NTN"}, new int[] {1, 0, 0, 0});
        assertTrue(first(bareNames, "نتنياهو").startsWith("v:"));
        assertTrue(first(bareQuery, "نتنياهو").startsWith("b:"));
    }

    private static String first(Analyzer analyzer, String word) throws IOException {
        try (var stream = analyzer.tokenStream("", word)) {
            var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            stream.reset();
            stream.incrementToken();
            return term.toString();
        }
    }

    /** 1,000 random strings, among them surrogates, marks and right-to-left text, and 20 long ones. */
    @Test
    public void randomText() throws IOException {
        checkRandomData(random(), random, 1000);
        checkRandomData(random(), random, 20, 8192);
    }

    @Test
    public void aWordOfThirtyThousandLettersHasNoKey() throws IOException {
        checkOneTerm(placeQuery, "Zelensky", "c:zelenski");
        assertAnalyzesTo(random, "X".repeat(30_000), new String[] {});
    }
}
