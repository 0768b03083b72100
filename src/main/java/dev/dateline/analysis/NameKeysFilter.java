package dev.dateline.analysis;

import dev.dateline.text.name.NameKeyRules;
import dev.dateline.text.word.Possessive;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Replaces each word that may be a name by its keys ({@link NameKeyTerms}), at the word's own position and with its
 * offsets; every other word leaves a hole. {@code Mr. Zelenskiy spoke} becomes {@code c:zelenski} and
 * {@code w:}<i>sounds</i> at the second position. Ids of places from {@link PlacesFilter} pass as they are; the keys of
 * words that it has found to name a place are told apart. Wants words
 * as they stand in the text: their capitals tell names. One thread.
 */
public final class NameKeysFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final NameKeysUse use;
    private final NameKeyTerms terms;
    private final KeptToken word = new KeptToken();
    private int next;
    private int skipped;

    /** Filters the words of {@code input}. */
    public NameKeysFilter(TokenStream input, NameKeyRules rules, NameKeysUse use) {
        super(input);
        this.use = use;
        this.terms = new NameKeyTerms(rules, use);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < terms.count()) {
            word.restore(this);
            return giveOut(0);
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
                return giveOut(step);
            }
            skipped = step;
        }
        return false;
    }

    private void read() {
        next = 0;
        int length = Possessive.strip(term.buffer(), term.length());
        terms.readNone();
        if (use.isLeftOut(term.buffer(), length)) {
            return;
        }
        if (use.hasKeys(term.buffer(), length)) {
            terms.read(term.buffer(), length, type.type().equals(PlacesFilter.WORD_TYPE));
        }
        if (use.isQuery() && terms.count() == 0) {
            terms.readNothing();
        }
    }

    private boolean giveOut(int step) {
        term.copyBuffer(terms.term(next), 0, terms.length(next));
        position.setPositionIncrement(step);
        next++;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        terms.readNone();
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
