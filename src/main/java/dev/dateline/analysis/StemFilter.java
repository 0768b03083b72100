package dev.dateline.analysis;

import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.word.EnglishStem;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Replaces each token by its stem, by the rules of {@link EnglishStem}: {@code sanctions} becomes {@code sanction}, {@code
 * texas} stays. The tokens must be lower case and folded. Tokens that an earlier filter marked as keywords stay, as do the
 * given words. Offsets and positions stay. One thread.
 */
public final class StemFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final EnglishStem stem;
    private final WordSet kept;

    /** Stems the tokens of {@code input}, but those in {@code kept}. */
    public StemFilter(TokenStream input, EnglishStem stem, WordSet kept) {
        super(input);
        this.stem = stem;
        this.kept = kept;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword() && !kept.contains(term.buffer(), term.length())) {
            term.setLength(stem.stem(term.buffer(), term.length()));
        }
        return true;
    }
}
