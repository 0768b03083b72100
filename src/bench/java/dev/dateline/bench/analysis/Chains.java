package dev.dateline.bench.analysis;

import dev.dateline.analysis.CharactersFilter;
import dev.dateline.analysis.FoldFilter;
import dev.dateline.analysis.NamesFilter;
import dev.dateline.analysis.PlacesFilter;
import dev.dateline.analysis.PossessiveFilter;
import dev.dateline.analysis.StemFilter;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.WordSet;
import java.io.Reader;
import java.util.List;
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

    /** Lower case and folding. */
    public static Analyzer exact() {
        return ofCharacters(words -> new FoldFilter(new LowerCaseFilter(words)));
    }

    /** Folded and stemmed words. */
    public static Analyzer stemmed() {
        return ofCharacters(words -> stem(folded(words)));
    }

    /** The terms of a text that have the stem of a word of a query. */
    public static Analyzer stems() {
        return ofCharacters(words -> stem(new FoldFilter(new LowerCaseFilter(words)), StemFilter.Use.QUERY));
    }

    /** Folded words, their stems, and places: what is indexed of running text. */
    public static Analyzer text() {
        return ofCharacters(words -> stem(new FoldFilter(new LowerCaseFilter(places(words))), StemFilter.Use.TEXT));
    }

    /** Folded words without titles of names. */
    public static Analyzer names() {
        return ofCharacters(words -> names(folded(words)));
    }

    /** Places. */
    public static Analyzer variants() {
        return analyzer(words -> new PlacesFilter(words, Lexicons.shipped().gazetteer(), false));
    }

    private static Analyzer ofCharacters(UnaryOperator<TokenStream> filters) {
        return analyzer(CharactersFilter::new, filters);
    }

    /** The standard tokenizer, followed by filters. */
    public static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return analyzer(text -> text, filters);
    }

    private static Analyzer analyzer(UnaryOperator<Reader> characters, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader text) {
                return characters.apply(text);
            }

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

    /** The stem filter that replaces each word. */
    public static StemFilter stem(TokenStream input) {
        return stem(input, StemFilter.Use.REPLACE);
    }

    private static StemFilter stem(TokenStream input, StemFilter.Use use) {
        return new StemFilter(input, Lexicons.shipped().stem(), WordSet.of(List.of()), use);
    }

    /** The names filter. */
    public static NamesFilter names(TokenStream input) {
        return new NamesFilter(input, Lexicons.shipped().titles());
    }

    /** The places filter, which keeps the tokens. */
    public static PlacesFilter places(TokenStream input) {
        return new PlacesFilter(input, Lexicons.shipped().gazetteer(), true);
    }
}
