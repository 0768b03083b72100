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
 * {@code dateline_fold}. Without settings, an analyzer names it directly.
 *
 * <pre>
 * "filter": {
 *   "stem": {"type": "dateline_stem", "keywords": ["Downing", "Fields"]}
 * },
 * "analyzer": {
 *   "stemmed": {"tokenizer": "standard", "filter": ["dateline_possessive", "lowercase", "dateline_fold", "stem"]}
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

    /** The settings, implemented by Elasticsearch. */
    @AnalysisSettings
    public interface Settings {
        /** The filter's name in a definition of its own; empty where an analyzer names the filter directly. */
        @StringSetting(path = "type", defaultValue = "")
        String type();

        /**
         * Words that are never changed, in addition to those in {@code lexicons/stem-names.txt}. Case and diacritics do not
         * matter. Empty by default.
         */
        @ListSetting(path = "keywords")
        List<String> keywords();
    }

    /**
     * Called by Elasticsearch.
     *
     * @throws IllegalArgumentException for a definition without a setting that the filter knows
     */
    @Inject
    public StemFilterFactory(Settings settings) {
        List<String> keywords = settings.keywords();
        Definition.check(NAME, settings.type(), List.of("keywords"), !keywords.isEmpty());
        this.kept = WordSet.of(keywords.stream()
                .map(word -> Folding.fold(word.toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new StemFilter(input, Lexicons.shipped().stem(), kept);
    }
}
