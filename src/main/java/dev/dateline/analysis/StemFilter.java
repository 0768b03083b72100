package dev.dateline.analysis;

import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.word.EnglishStem;
import dev.dateline.text.word.Possessive;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Stems each token, by the rules of {@link EnglishStem}: {@code sanctions} becomes {@code sanction}, {@code texas} stays.
 * The tokens must be lower case and folded. Tokens that an earlier filter marked as keywords stay, as do the given words
 * and the ids of {@link PlacesFilter}. Offsets and positions stay. One thread.
 */
public final class StemFilter extends TokenFilter {
    /** In front of a stem that shares a field with words; no token of a text has it. */
    static final String MARK = "=w:";

    /** What becomes of a token. */
    public enum Use {
        /** Its stem replaces it. */
        REPLACE,
        /**
         * It stays; its stem, if that is another word, is added at its position after {@link #MARK}. An English possessive
         * counts as an inflection. So one field holds words and stems.
         */
        TEXT,
        /** The two terms that such a field has for words of that stem: the stem itself, and the stem after the mark. */
        QUERY
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final KeptToken token = new KeptToken();
    private final EnglishStem stem;
    private final WordSet kept;
    private final Use use;

    private char[] word = new char[32];
    /** UTF-16 units of the stem in {@code word} that is emitted next, after the mark; 0 for none. */
    private int waiting;

    /** Stems the tokens of {@code input}, but those in {@code kept}. */
    public StemFilter(TokenStream input, EnglishStem stem, WordSet kept, Use use) {
        super(input);
        this.stem = stem;
        this.kept = kept;
        this.use = use;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting > 0) {
            token.restore(this);
            term.setEmpty().append(MARK).append(CharBuffer.wrap(word, 0, waiting));
            position.setPositionIncrement(0);
            waiting = 0;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(PlacesFilter.TYPE)) {
            return true;
        }
        if (use == Use.REPLACE) {
            term.setLength(stem(term.buffer(), term.length()));
        } else {
            addStem();
        }
        return true;
    }

    private void addStem() {
        word = ArrayUtil.grow(word, term.length());
        System.arraycopy(term.buffer(), 0, word, 0, term.length());
        int length = stem(word, Possessive.strip(word, term.length()));
        boolean changed = !Arrays.equals(word, 0, length, term.buffer(), 0, term.length());
        if (use == Use.QUERY) {
            term.copyBuffer(word, 0, length);
        }
        if (changed || use == Use.QUERY) {
            token.keep(this);
            waiting = length;
        }
    }

    private int stem(char[] word, int length) {
        return keyword.isKeyword() || kept.contains(word, length) ? length : stem.stem(word, length);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        token.reset(this);
        waiting = 0;
    }
}
