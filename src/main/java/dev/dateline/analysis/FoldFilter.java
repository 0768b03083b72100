package dev.dateline.analysis;

import dev.dateline.text.fold.Folding;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Replaces each token by its one spelling, by the rules of {@link Folding}: {@code Wałęsa} to {@code Walesa}. Case, offsets and
 * positions stay. One thread.
 */
public final class FoldFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Folding folding = new Folding();

    /** Folds the tokens of {@code input}. */
    public FoldFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (folding.fold(term.buffer(), term.length())) {
            term.copyBuffer(folding.buffer(), 0, folding.length());
        }
        return true;
    }
}
