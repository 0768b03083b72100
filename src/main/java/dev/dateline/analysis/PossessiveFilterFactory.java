package dev.dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link PossessiveFilter}, the token filter {@code dateline_possessive}. It has no settings.
 *
 * <pre>
 * "analyzer": {
 *   "words": {"tokenizer": "standard", "filter": ["dateline_possessive", "lowercase", "dateline_fold"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(PossessiveFilterFactory.NAME)
public final class PossessiveFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_possessive";

    /** The settings, implemented by Elasticsearch. */
    @AnalysisSettings
    public interface Settings {
        /** The filter's name in a definition of its own; empty where an analyzer names the filter directly. */
        @StringSetting(path = "type", defaultValue = "")
        String type();
    }

    /**
     * Called by Elasticsearch.
     *
     * @throws IllegalArgumentException for a definition, since there is nothing to define
     */
    @Inject
    public PossessiveFilterFactory(Settings settings) {
        Definition.check(NAME, settings.type(), List.of(), false);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new PossessiveFilter(input);
    }
}
