package dev.dateline.analysis;

import java.io.Reader;
import java.util.List;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link CharactersFilter}, the character filter {@code dateline_characters}. It has no settings.
 *
 * <pre>
 * "analyzer": {
 *   "words": {"char_filter": ["dateline_characters"], "tokenizer": "standard", "filter": ["lowercase"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(CharactersFilterFactory.NAME)
public final class CharactersFilterFactory implements CharFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_characters";

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
    public CharactersFilterFactory(Settings settings) {
        Definition.check(NAME, settings.type(), List.of(), false);
    }

    @Override
    public Reader create(Reader reader) {
        return new CharactersFilter(reader);
    }
}
