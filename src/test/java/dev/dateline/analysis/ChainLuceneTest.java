package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.junit.Test;

/** The chains of the mappings whole; JUnit 4, since Lucene's test base is. */
public class ChainLuceneTest extends BaseTokenStreamTestCase {
    @Test
    public void exactLowersAndFolds() throws IOException {
        try (Analyzer exact = Chains.exact()) {
            assertAnalyzesTo(exact, "Wałęsa’s TALKS", new String[] {"walesa's", "talks"});
        }
    }

    @Test
    public void charactersThatNobodySeesSplitNoWord() throws IOException {
        try (Analyzer exact = Chains.exact()) {
            assertAnalyzesTo(
                    exact,
                    "O`Brien\u2019s cease\u200Bfire, C++, C# and C: 1,000",
                    new String[] {"o'brien's", "ceasefire", "cplusplus", "csharp", "and", "c", "1000"},
                    new int[] {0, 10, 22, 27, 30, 34, 37},
                    new int[] {9, 20, 25, 29, 33, 35, 42},
                    new int[] {1, 1, 1, 1, 1, 1, 1});
        }
    }

    @Test
    public void stemmedLeavesNamesWhole() throws IOException {
        try (Analyzer stemmed = Chains.stemmed()) {
            assertAnalyzesTo(
                    stemmed,
                    "Ukraine’s sanctions, TEXAS’s talks",
                    new String[] {"ukraine", "sanction", "texas", "talk"},
                    new int[] {0, 10, 21, 29},
                    new int[] {9, 19, 28, 34},
                    new int[] {1, 1, 1, 1});
        }
    }

    @Test
    public void aTextHasItsWordsOtherStemsAndPlaces() throws IOException {
        try (Analyzer text = Chains.text()) {
            assertAnalyzesTo(
                    text,
                    "Kiev’s talks, New York's texas",
                    new String[] {
                        "kiev's",
                        "=w:kiev",
                        "=p:kyiv",
                        "talks",
                        "=w:talk",
                        "new",
                        "=p:new-york-city",
                        "=p:new-york",
                        "york's",
                        "=w:york",
                        "texas",
                        "=p:texas"
                    },
                    new int[] {0, 0, 0, 7, 7, 14, 14, 14, 18, 18, 25, 25},
                    new int[] {6, 6, 6, 12, 12, 17, 24, 24, 24, 24, 30, 30},
                    new int[] {1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0});
        }
    }

    @Test
    public void theStemOfAQueryIsAWordOrAnAddedStem() throws IOException {
        try (Analyzer stems = Chains.stems()) {
            assertAnalyzesTo(
                    stems,
                    "Talks, Kiev’s",
                    new String[] {"talk", "=w:talk", "kiev", "=w:kiev"},
                    new int[] {0, 0, 7, 7},
                    new int[] {5, 5, 13, 13},
                    new int[] {1, 0, 1, 0});
        }
    }

    /** No word can be mistaken for a stem or a place, whatever the text has. */
    @Test
    public void noTokenOfATextHasTheMark() throws IOException {
        try (Analyzer exact = Chains.exact()) {
            assertAnalyzesTo(exact, "=p:kyiv =w:talk", new String[] {"p:kyiv", "w:talk"});
        }
    }

    @Test
    public void namesLoseTitles() throws IOException {
        try (Analyzer names = Chains.names()) {
            assertAnalyzesTo(names, "Präsident Lech Wałęsa", new String[] {"lech", "walesa"});
            assertAnalyzesTo(names, "Dr. Condoleezza Rice’s", new String[] {"condoleezza", "rice"});
        }
    }

    @Test
    public void variantsHoldsPlacesOnly() throws IOException {
        try (Analyzer variants = Chains.variants()) {
            assertAnalyzesTo(
                    variants,
                    "Then Zelenskiy flew to Kiev.",
                    new String[] {"=p:kyiv"},
                    new int[] {23},
                    new int[] {27},
                    new int[] {5});
        }
    }

    @Test
    public void variantsHoldsTheIdsThatPlacesAdds() throws IOException {
        String text =
                "In the Mykolaiv Oblast, New York City and North Korea they said the U.S. left Kiev, Kyiv and Bonn";
        try (Analyzer variants = Chains.variants();
                Analyzer places = Chains.analyzer(Chains::places)) {
            assertEquals(ids(places, text), ids(variants, text));
        }
    }

    private static List<String> ids(Analyzer analyzer, String text) throws IOException {
        List<String> ids = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            int at = 0;
            stream.reset();
            while (stream.incrementToken()) {
                at += position.getPositionIncrement();
                if (type.type().equals(PlacesFilter.TYPE)) {
                    ids.add(term + " " + at + " " + offset.startOffset() + " " + offset.endOffset());
                }
            }
            stream.end();
            ids.add("end " + (at + position.getPositionIncrement()) + " " + offset.endOffset());
        }
        return ids;
    }

    @Test
    public void randomTextThroughEachChain() throws IOException {
        for (Analyzer chain : List.of(
                Chains.exact(), Chains.stemmed(), Chains.names(), Chains.variants(), Chains.text(), Chains.stems())) {
            try (chain) {
                checkRandomData(random(), chain, 300);
            }
        }
    }
}
