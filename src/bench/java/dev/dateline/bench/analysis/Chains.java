package dev.dateline.bench.analysis;

import dev.dateline.analysis.FoldFilter;
import dev.dateline.analysis.NameKeysFilter;
import dev.dateline.analysis.NameKeysUse;
import dev.dateline.analysis.NamesFilter;
import dev.dateline.analysis.PlacesFilter;
import dev.dateline.analysis.PossessiveFilter;
import dev.dateline.analysis.StemFilter;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyRules;
import dev.dateline.text.name.NameLikeness;
import dev.dateline.text.name.Titles;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.word.EnglishStem;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analyzers of mappings/articles.json as Lucene chains, for benchmarks and tests without a server. Each filter has
 * the settings of an analyzer that names it without any. Safe for many threads.
 */
public final class Chains {
    private Chains() {}

    /** Loaded on first use. */
    private static final class Lexicons {
        static final NameKeyRules NAME_KEYS = NameKeyRules.bundled();
        static final NameLikeness LIKENESS = NameLikeness.bundled();
    }

    /** Lower case and folding. */
    public static Analyzer exact() {
        return analyzer(words -> new FoldFilter(new LowerCaseFilter(words)));
    }

    /** Folded and stemmed words. */
    public static Analyzer stemmed() {
        return analyzer(words -> stem(folded(words)));
    }

    /** Folded words without titles of names. */
    public static Analyzer names() {
        return analyzer(words -> names(folded(words)));
    }

    /** Places and the keys of names. */
    public static Analyzer variants() {
        return analyzer(words -> nameKeys(places(words)));
    }

    /** The standard tokenizer, followed by filters. */
    public static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }
        };
    }

    /** The filters that precede the stem and the names filter. */
    public static TokenStream folded(TokenStream words) {
        return new FoldFilter(new LowerCaseFilter(new PossessiveFilter(words)));
    }

    /** The stem filter. */
    public static StemFilter stem(TokenStream input) {
        return new StemFilter(input, EnglishStem.standard(), WordSet.of(List.of()));
    }

    /** The names filter. */
    public static NamesFilter names(TokenStream input) {
        return new NamesFilter(input, Titles.standard());
    }

    /** The places filter. */
    public static PlacesFilter places(TokenStream input) {
        return new PlacesFilter(input, Gazetteer.standard());
    }

    /** The name keys filter. */
    public static NameKeysFilter nameKeys(TokenStream input) {
        return nameKeys(input, NameKeysUse.Kind.TEXT, NameGrade.CLOSE, NameGrade.WIDE);
    }

    /** The name keys filter with other settings. */
    public static NameKeysFilter nameKeys(TokenStream input, NameKeysUse.Kind kind, NameGrade... grades) {
        NameKeysUse use = new NameKeysUse(kind, Set.of(grades), Lexicons.LIKENESS);
        return new NameKeysFilter(input, Lexicons.NAME_KEYS, use);
    }
}
