package dev.dateline.analysis;

import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.Titles;
import dev.dateline.text.word.EnglishStem;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The analyzers of mappings/articles.json as Lucene chains, for tests without a server. */
public final class Chains {
    private Chains() {}

    static Analyzer exact() {
        return analyzer(words -> new FoldFilter(new LowerCaseFilter(words)));
    }

    public static Analyzer stemmed() {
        return analyzer(words -> stem(folded(words)));
    }

    static Analyzer names() {
        return analyzer(words -> names(folded(words)));
    }

    static Analyzer variants() {
        return analyzer(words -> new PlaceIdsFilter(words, Lexicons.gazetteer()));
    }

    /** The standard tokenizer and the filters behind it. */
    public static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }
        };
    }

    /** What comes before the stem and the names filter. */
    public static TokenStream folded(TokenStream words) {
        return new FoldFilter(new LowerCaseFilter(new PossessiveFilter(words)));
    }

    /** The filter as an analyzer gets it that names it plainly. */
    public static StemFilter stem(TokenStream input) {
        return new StemFilter(input, EnglishStem.standard(), WordSet.of(List.of()));
    }

    /** The filter as an analyzer gets it that names it plainly. */
    public static NamesFilter names(TokenStream input) {
        return new NamesFilter(input, Titles.standard());
    }

    /** The filter as an analyzer gets it that names it plainly. */
    public static PlacesFilter places(TokenStream input) {
        return new PlacesFilter(input, Lexicons.gazetteer());
    }

    /** The filter as an analyzer gets it that names it plainly. */
    public static NameKeysFilter nameKeys(TokenStream input) {
        return nameKeys(input, NameKeysUse.Kind.TEXT, NameGrade.CLOSE, NameGrade.WIDE);
    }

    public static NameKeysFilter nameKeys(TokenStream input, NameKeysUse.Kind kind, NameGrade... grades) {
        NameKeysUse use = new NameKeysUse(kind, Set.of(grades), Lexicons.nameLikeness());
        return new NameKeysFilter(input, Lexicons.nameKeys(), use);
    }
}
