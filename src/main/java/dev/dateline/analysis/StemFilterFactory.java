package dev.dateline.analysis;

import dev.dateline.text.Lexicons;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.lexicon.WordSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link StemFilter}, the token filter {@code dateline_stem}, which comes after {@code lowercase} and
 * {@code dateline_fold}. Without settings, an analyzer names it directly: then each stem replaces its word.
 *
 * <pre>
 * "filter": {
 *   "stem": {"type": "dateline_stem", "keywords": ["Downing", "Fields"]},
 *   "added_stems": {"type": "dateline_stem", "use": "text"},
 *   "asked_stems": {"type": "dateline_stem", "use": "query"}
 * },
 * "analyzer": {
 *   "stemmed": {"tokenizer": "standard", "filter": ["dateline_possessive", "lowercase", "dateline_fold", "stem"]},
 *   "words_and_stems": {"tokenizer": "standard", "filter": ["lowercase", "dateline_fold", "added_stems"]},
 *   "stems_of_query": {"tokenizer": "standard", "filter": ["lowercase", "dateline_fold", "asked_stems"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(StemFilterFactory.NAME)
public final class StemFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_stem";

    private final WordSet kept;
    private final StemFilter.Use use;

    /** The settings, implemented by Elasticsearch. */
    @AnalysisSettings
    public interface Settings {
        /** The filter's name in a definition of its own; empty where an analyzer names the filter directly. */
        @StringSetting(path = "type", defaultValue = "")
        String type();

        /**
         * Words that are never changed, in addition to those in {@code lexicons/stem-names.txt}. Case and diacritics do
         * not matter. Empty by default.
         */
        @ListSetting(path = "keywords")
        List<String> keywords();

        /**
         * What the filter is for. Empty, the default: the stem replaces the word. {@code text}: the word stays, and its
         * stem is added at its position where it is another word, after {@code =w:}, which no word has. {@code query}: a
         * word is replaced by the two terms that such a text has for the words of its stem. The last two strip the English
         * possessive themselves.
         */
        @StringSetting(path = "use", defaultValue = "")
        String use();
    }

    /**
     * Called by Elasticsearch.
     *
     * @throws IllegalArgumentException for a setting or value that the filter does not know
     */
    @Inject
    public StemFilterFactory(Settings settings) {
        List<String> keywords = settings.keywords();
        Definition.check(
                NAME,
                settings.type(),
                List.of("keywords", "use"),
                !keywords.isEmpty() || !settings.use().isEmpty());
        this.use = switch (settings.use()) {
            case "" -> StemFilter.Use.REPLACE;
            case "text" -> StemFilter.Use.TEXT;
            case "query" -> StemFilter.Use.QUERY;
            default ->
                throw new IllegalArgumentException(
                        "token filter [" + NAME + "]: [use] is text or query, not [" + settings.use() + "]");
        };
        this.kept = WordSet.of(keywords.stream()
                .map(word -> Folding.fold(word.toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new StemFilter(input, Lexicons.shipped().stem(), kept, use);
    }
}
