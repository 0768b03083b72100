package dev.dateline.analysis;

import dev.dateline.text.Lexicons;
import dev.dateline.text.place.Gazetteer;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link PlacesFilter} and {@link AskedPlacesFilter}, the token filter {@code dateline_places}, which comes right
 * after the tokenizer. Without settings, an analyzer names it directly: then it is for texts.
 *
 * <pre>
 * "filter": {
 *   "places_of_query": {"type": "dateline_places", "use": "query"},
 *   "weak_places_of_query": {"type": "dateline_places", "use": "weak_query"}
 * },
 * "analyzer": {
 *   "places": {"tokenizer": "standard", "filter": ["dateline_places"]},
 *   "places_search": {"tokenizer": "standard", "filter": ["places_of_query"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(PlacesFilterFactory.NAME)
public final class PlacesFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_places";

    private enum Use {
        TEXT,
        IDS,
        QUERY,
        WEAK_QUERY
    }

    private final Use use;

    /** The settings, implemented by Elasticsearch. */
    @AnalysisSettings
    public interface Settings {
        /** The filter's name in a definition of its own; empty where an analyzer names the filter directly. */
        @StringSetting(path = "type", defaultValue = "")
        String type();

        /**
         * What the filter is for. {@code text}, the default (empty here): running text, whose tokens stay; every form in it
         * has its ids at its first token. {@code ids}: the ids without the tokens. {@code query}: the tokens of a query
         * that together name a place, replaced by its ids, as texts have them for the same kind of form. {@code
         * weak_query}: the same for a looser match, a name and an adjective or abbreviation, or two of these.
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
    public PlacesFilterFactory(Settings settings) {
        Definition.check(NAME, settings.type(), List.of("use"), !settings.use().isEmpty());
        this.use = switch (settings.use()) {
            case "", "text" -> Use.TEXT;
            case "ids" -> Use.IDS;
            case "query" -> Use.QUERY;
            case "weak_query" -> Use.WEAK_QUERY;
            default ->
                throw new IllegalArgumentException("token filter [" + NAME
                        + "]: [use] is text, ids, query or weak_query, not [" + settings.use() + "]");
        };
    }

    @Override
    public TokenStream create(TokenStream input) {
        Gazetteer gazetteer = Lexicons.shipped().gazetteer();
        return switch (use) {
            case TEXT, IDS -> new PlacesFilter(input, gazetteer, use == Use.TEXT);
            case QUERY, WEAK_QUERY -> new AskedPlacesFilter(input, gazetteer, use == Use.WEAK_QUERY);
        };
    }
}
