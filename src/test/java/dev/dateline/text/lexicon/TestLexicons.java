package dev.dateline.text.lexicon;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Lexicons that a test writes down. */
public final class TestLexicons {
    private TestLexicons() {}

    /** A lexicon of the name test.tsv with these lines, numbered from 1. */
    public static Lexicon of(String... lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Lexicon.read("test.tsv", new ByteArrayInputStream(text));
    }
}
