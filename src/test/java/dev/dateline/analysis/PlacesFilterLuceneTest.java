package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import dev.dateline.text.Lexicons;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.junit.Test;

/** JUnit 4, since Lucene's test base is: it checks order of calls, offsets and attributes, and pours in random text. */
public class PlacesFilterLuceneTest extends BaseTokenStreamTestCase {
    private final Analyzer text = Chains.analyzer(Chains::places);
    private final Analyzer asked = Chains.analyzer(
            words -> new AskedPlacesFilter(words, Lexicons.shipped().gazetteer(), false));
    private final Analyzer weak = Chains.analyzer(
            words -> new AskedPlacesFilter(words, Lexicons.shipped().gazetteer(), true));
    private final Analyzer random = random(false);
    private final Analyzer randomAsked = random(true);

    private static Analyzer random(boolean asked) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                MockTokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
                return new TokenStreamComponents(
                        words,
                        asked
                                ? new AskedPlacesFilter(
                                        words, Lexicons.shipped().gazetteer(), true)
                                : Chains.places(words));
            }
        };
    }

    @Override
    public void tearDown() throws Exception {
        for (Analyzer analyzer : new Analyzer[] {text, asked, weak, random, randomAsked}) {
            analyzer.close();
        }
        super.tearDown();
    }

    @Test
    public void aFormHasItsIdBesideItsFirstWord() throws IOException {
        assertAnalyzesTo(
                text,
                "in St. Petersburg, Ukrainian",
                new String[] {
                    "in", "St", "=p:saint-petersburg", "=p:st-petersburg", "Petersburg", "Ukrainian", "=a:ukraine"
                },
                new int[] {0, 3, 3, 3, 7, 19, 19},
                new int[] {2, 5, 17, 17, 17, 28, 28},
                null,
                new int[] {1, 1, 0, 0, 1, 1, 0},
                new int[] {1, 1, 2, 2, 1, 1, 1});
    }

    @Test
    public void theLongestFormCounts() throws IOException {
        assertAnalyzesTo(text, "New York City’s", new String[] {
            "New", "=p:new-york-city", "=p:new-york-city", "=p:new-york", "York", "City’s"
        });
    }

    @Test
    public void aShorterFormAtTheBeginningCountsToo() throws IOException {
        assertAnalyzesTo(
                text,
                "near Mykolaiv Region",
                new String[] {"near", "Mykolaiv", "=p:mykolaiv-oblast", "=p:mykolaiv", "Region"},
                new int[] {0, 5, 5, 5, 14},
                new int[] {4, 13, 20, 13, 20},
                null,
                new int[] {1, 1, 0, 0, 1},
                new int[] {1, 1, 2, 1, 1});
    }

    @Test
    public void ordinaryWordsAtTheStartOfASentenceAreNoPlaces() throws IOException {
        assertAnalyzesTo(
                text, "They met. Reading it, they left", new String[] {"They", "met", "Reading", "it", "they", "left"});
        assertAnalyzesTo(text, "They met in Reading", new String[] {
            "They", "met", "in", "Reading", "=p:reading", "=p:reading-us", "=p:reading-4948462"
        });
    }

    @Test
    public void aLongTextFlowsThroughTheWindow() throws IOException {
        String words = "a b c d e f g h i j k l m n o ";
        int length = words.length();
        try (var stream = text.tokenStream("", words.repeat(50) + "Kyiv")) {
            var offset = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.OffsetAttribute.class);
            stream.reset();
            int count = 0;
            while (stream.incrementToken()) {
                count++;
            }
            assertEquals(15 * 50 + 2, count);
            stream.end();
            assertEquals(50 * length + 4, offset.endOffset());
        }
    }

    @Test
    public void allWordsOfAQueryTogetherAreThePlaceOrNone() throws IOException {
        assertAnalyzesTo(asked, "київ", new String[] {"=p:kyiv"});
        assertAnalyzesTo(
                asked,
                "saint-petersburg",
                new String[] {"=p:saint-petersburg", "=p:st-petersburg"},
                new int[] {0, 0},
                new int[] {16, 16});
        assertAnalyzesTo(asked, "Kyiv-based", new String[] {});
        assertAnalyzesTo(asked, "Ukrainian", new String[] {});
        assertAnalyzesTo(asked, "", new String[] {});
        assertAnalyzesTo(asked, "a b c d e f g h i j k l m", new String[] {});
    }

    @Test
    public void aWeakQueryAsksForShortFormsAndForAdjectivesOnlyByAdjectives() throws IOException {
        assertAnalyzesTo(weak, "ukraine", new String[] {"=s:ukraine"});
        assertAnalyzesTo(
                weak, "UAE", new String[] {"=p:united-arab-emirates", "=s:united-arab-emirates"}, new int[] {1, 0});
        assertAnalyzesTo(weak, "Ukrainian", new String[] {"=a:ukraine"});
    }

    /** 1,000 random strings, among them surrogates, marks and right-to-left text, and 20 long ones. */
    @Test
    public void randomText() throws IOException {
        checkRandomData(random(), random, 1000);
        checkRandomData(random(), random, 20, 8192);
        checkRandomData(random(), randomAsked, 500);
    }
}
