package dev.dateline.analysis;

import dev.dateline.bench.analysis.Chains;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
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
    public void namesLoseTitles() throws IOException {
        try (Analyzer names = Chains.names()) {
            assertAnalyzesTo(names, "Präsident Lech Wałęsa", new String[] {"lech", "walesa"});
            assertAnalyzesTo(names, "Dr. Condoleezza Rice’s", new String[] {"condoleezza", "rice"});
        }
    }

    @Test
    public void variantsHoldsKeysAndPlacesOnly() throws IOException {
        try (Analyzer variants = Chains.variants()) {
            assertAnalyzesTo(
                    variants,
                    "Then Zelenskiy flew to Kiev.",
                    new String[] {"c:zelenski", "w:sElenske", "C:kiev", "W:kEv", "p:kyiv"},
                    new int[] {5, 5, 23, 23, 23},
                    new int[] {14, 14, 27, 27, 27},
                    new int[] {2, 0, 3, 0, 0});
        }
    }

    @Test
    public void randomTextThroughEachChain() throws IOException {
        for (Analyzer chain : List.of(Chains.exact(), Chains.stemmed(), Chains.names(), Chains.variants())) {
            try (chain) {
                checkRandomData(random(), chain, 300);
            }
        }
    }
}
