package dev.dateline.analysis;

import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyTerms;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Factory for {@link NameKeysFilter}, the token filter {@code dateline_name_keys}, which comes right after the tokenizer or
 * {@code dateline_places}, never after {@code lowercase}. Without settings, an analyzer names it directly: then it is for
 * texts, with close and wide keys.
 *
 * <pre>
 * "filter": {
 *   "keys_of_query": {"type": "dateline_name_keys", "use": "query", "grades": ["close"]}
 * },
 * "analyzer": {
 *   "variants": {"tokenizer": "standard", "filter": ["dateline_places", "dateline_name_keys"]},
 *   "variants_search": {"tokenizer": "standard", "filter": ["keys_of_query"]}
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@NamedComponent(NameKeysFilterFactory.NAME)
public final class NameKeysFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_name_keys";

    private final NameKeyTerms.Use use;
    private final Set<NameGrade> grades;

    /** The settings, implemented by Elasticsearch. */
    @AnalysisSettings
    public interface Settings {
        /** The filter's name in a definition of its own; empty where an analyzer names the filter directly. */
        @StringSetting(path = "type", defaultValue = "")
        String type();

        /**
         * What the tokens belong to: {@code text}, the default (empty here), {@code names}, {@code query} or
         * {@code place_query}, see {@link NameKeyTerms.Use}.
         */
        @StringSetting(path = "use", defaultValue = "")
        String use();

        /** Which grades of keys the filter makes: {@code close}, {@code wide}, {@code bare}. Close and wide when empty. */
        @ListSetting(path = "grades")
        List<String> grades();
    }

    /**
     * Called by Elasticsearch.
     *
     * @throws IllegalArgumentException for a setting or value that the filter does not know
     */
    @Inject
    public NameKeysFilterFactory(Settings settings) {
        boolean given = !settings.use().isEmpty() || !settings.grades().isEmpty();
        Definition.check(NAME, settings.type(), List.of("use", "grades"), given);
        this.use = use(settings.use());
        this.grades = grades(settings.grades());
    }

    private static NameKeyTerms.Use use(String use) {
        return switch (use) {
            case "", "text" -> NameKeyTerms.Use.TEXT;
            case "names" -> NameKeyTerms.Use.NAMES;
            case "query" -> NameKeyTerms.Use.QUERY;
            case "place_query" -> NameKeyTerms.Use.PLACE_QUERY;
            default -> throw refused("[use] is text, names, query or place_query, not [" + use + "]");
        };
    }

    private static Set<NameGrade> grades(List<String> names) {
        Set<NameGrade> grades = EnumSet.noneOf(NameGrade.class);
        for (String name : names.isEmpty() ? List.of("close", "wide") : names) {
            grades.add(
                    switch (name) {
                        case "close" -> NameGrade.CLOSE;
                        case "wide" -> NameGrade.WIDE;
                        case "bare" -> NameGrade.BARE;
                        default -> throw refused("[grades] are close, wide and bare, not [" + name + "]");
                    });
        }
        return grades;
    }

    private static IllegalArgumentException refused(String complaint) {
        return new IllegalArgumentException("token filter [" + NAME + "]: " + complaint);
    }

    @Override
    public TokenStream create(TokenStream input) {
        Lexicons lexicons = Lexicons.shipped();
        return new NameKeysFilter(input, new NameKeyTerms(lexicons.nameKeys(), lexicons.nameLikeness(), use, grades));
    }
}
