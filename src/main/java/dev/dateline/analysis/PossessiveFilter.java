package dev.dateline.analysis;

import dev.dateline.text.word.Possessive;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Strips the English possessive from each token, by the rules of {@link Possessive}: {@code Putin’s} becomes {@code Putin}.
 * Offsets still cover the ending, so that it is highlighted. One thread.
 */
public final class PossessiveFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** Strips the tokens of {@code input}. */
    public PossessiveFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        term.setLength(Possessive.strip(term.buffer(), term.length()));
        return true;
    }
}
