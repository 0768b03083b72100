package dev.dateline.analysis;

import dev.dateline.text.Lexicons;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link NamesFilter}, the token filter {@code dateline_names}, for fields with one name a value. It comes after
 * {@code lowercase} and {@code dateline_fold}. Without settings, an analyzer names it directly.
 *
 * <pre>
 * "filter": {
 *   "names_with_titles": {"type": "dateline_names", "titles": "keep"}
 * },
 * "analyzer": {
 *   "names": {"tokenizer": "standard", "filter": ["lowercase", "dateline_fold", "dateline_names"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(NamesFilterFactory.NAME)
public final class NamesFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_names";

    private final boolean keepTitles;

    /** The settings, implemented by Elasticsearch. */
    @AnalysisSettings
    public interface Settings {
        /** The filter's name in a definition of its own; empty where an analyzer names the filter directly. */
        @StringSetting(path = "type", defaultValue = "")
        String type();

        /** What happens to titles in front of a name: {@code drop}, the default (empty here), or {@code keep}. */
        @StringSetting(path = "titles", defaultValue = "")
        String titles();
    }

    /**
     * Called by Elasticsearch.
     *
     * @throws IllegalArgumentException for a setting or value that the filter does not know
     */
    @Inject
    public NamesFilterFactory(Settings settings) {
        String titles = settings.titles();
        Definition.check(NAME, settings.type(), List.of("titles"), !titles.isEmpty());
        this.keepTitles = switch (titles) {
            case "", "drop" -> false;
            case "keep" -> true;
            default ->
                throw new IllegalArgumentException(
                        "token filter [" + NAME + "]: [titles] is drop or keep, not [" + titles + "]");
        };
    }

    @Override
    public TokenStream create(TokenStream input) {
        return keepTitles ? input : new NamesFilter(input, Lexicons.shipped().titles());
    }
}
