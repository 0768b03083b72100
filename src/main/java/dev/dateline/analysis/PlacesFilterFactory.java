package dev.dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Makes {@link PlacesFilter}s, {@link PlaceIdsFilter}s and {@link AskedPlacesFilter}s: {@code dateline_places} in an analyzer, right behind the
 * tokenizer. For its settings see {@link PlacesSettings}.
 */
@NamedComponent(PlacesFilterFactory.NAME)
public final class PlacesFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_places";

    private final PlacesUse use;

    /** {@link IllegalArgumentException} for a setting that the filter does not know. */
    @Inject
    public PlacesFilterFactory(PlacesSettings settings) {
        Definition.check(NAME, settings.type(), List.of("use"), !settings.use().isEmpty());
        this.use = switch (settings.use()) {
            case "", "text" -> PlacesUse.TEXT;
            case "ids" -> PlacesUse.IDS;
            case "query" -> PlacesUse.QUERY;
            case "weak_query" -> PlacesUse.WEAK_QUERY;
            default ->
                throw new IllegalArgumentException("token filter [" + NAME
                        + "]: [use] is text, ids, query or weak_query, not [" + settings.use() + "]");
        };
    }

    @Override
    public TokenStream create(TokenStream input) {
        return switch (use) {
            case TEXT -> new PlacesFilter(input, Lexicons.gazetteer());
            case IDS -> new PlaceIdsFilter(input, Lexicons.gazetteer());
            case QUERY, WEAK_QUERY ->
                new AskedPlacesFilter(input, Lexicons.gazetteer(), use == PlacesUse.WEAK_QUERY);
        };
    }
}
