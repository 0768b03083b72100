package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Lexicons that a test writes down. */
public final class LexiconText {
    private LexiconText() {}

    /** A file of the name test.tsv with these lines. */
    public static Lexicon of(String text) {
        try {
            return Lexicon.parse("test.tsv", new BufferedReader(new StringReader(text)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
