package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.TestLexicons;

/** Creates lexicons from text in a test. */
public final class LexiconText {
    private LexiconText() {}

    /** Returns a file named test.tsv with these lines. */
    public static Lexicon of(String text) {
        return TestLexicons.of(text);
    }
}
