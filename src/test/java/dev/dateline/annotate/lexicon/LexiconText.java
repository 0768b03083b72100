package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.TestLexicons;

/** Lexicons that a test writes down. */
public final class LexiconText {
    private LexiconText() {}

    /** A file of the name test.tsv with these lines. */
    public static Lexicon of(String text) {
        return TestLexicons.of(text);
    }
}
