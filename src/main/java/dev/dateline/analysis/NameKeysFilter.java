package dev.dateline.analysis;

import dev.dateline.text.name.NameKeyTerms;
import dev.dateline.text.word.Possessive;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Replaces each token that may be a name by its keys ({@link NameKeyTerms}), at the token's own position and with its
 * offsets; every other token leaves a hole. {@code Mr. Zelenskiy spoke} becomes {@code c:zelenski} and {@code w:}<i>sounds</i>
 * at the second position. Ids of places from {@link PlacesFilter} pass unchanged; the keys of tokens that it found to name a
 * place are marked as such. The tokens must be as written in the text: capitals show which are names. One thread.
 */
public final class NameKeysFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final NameKeyTerms terms;
    private final KeptToken word = new KeptToken();
    private int next;
    private int skipped;

    /** Filters the tokens of {@code input}; {@code terms} belongs to this filter. */
    public NameKeysFilter(TokenStream input, NameKeyTerms terms) {
        super(input);
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < terms.count()) {
            word.restore(this);
            return emit(0);
        }
        while (input.incrementToken()) {
            int step = position.getPositionIncrement() + skipped;
            if (type.type().equals(PlacesFilter.TYPE)) {
                position.setPositionIncrement(step);
                skipped = 0;
                return true;
            }
            read();
            if (terms.count() > 0) {
                skipped = 0;
                word.keep(this);
                return emit(step);
            }
            skipped = step;
        }
        return false;
    }

    private void read() {
        next = 0;
        int length = Possessive.strip(term.buffer(), term.length());
        terms.read(term.buffer(), length, type.type().equals(PlacesFilter.WORD_TYPE));
    }

    private boolean emit(int step) {
        term.copyBuffer(terms.term(next), 0, terms.length(next));
        position.setPositionIncrement(step);
        next++;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        terms.clear();
        word.reset(this);
        next = 0;
        skipped = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        position.setPositionIncrement(position.getPositionIncrement() + skipped);
    }
}
