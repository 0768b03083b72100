package dev.dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link FoldFilter}, the token filter {@code dateline_fold}. It has no settings, and can be in a normalizer,
 * too.
 *
 * <pre>
 * "analyzer": {
 *   "folded": {"tokenizer": "standard", "filter": ["lowercase", "dateline_fold"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(FoldFilterFactory.NAME)
public final class FoldFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_fold";

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
    public FoldFilterFactory(Settings settings) {
        Definition.check(NAME, settings.type(), List.of(), false);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new FoldFilter(input);
    }

    /** Words with a wildcard and keywords are folded, too. */
    @Override
    public TokenStream normalize(TokenStream input) {
        return create(input);
    }
}
