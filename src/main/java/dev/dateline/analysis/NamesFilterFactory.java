package dev.dateline.analysis;

import dev.dateline.text.name.Titles;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Makes {@link NamesFilter}s: {@code dateline_names} in an analyzer, behind {@code lowercase} and {@code dateline_fold}.
 * For its settings see {@link NamesSettings}.
 */
@NamedComponent(NamesFilterFactory.NAME)
public final class NamesFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_names";

    private final boolean keepTitles;

    /** {@link IllegalArgumentException} for a setting that the filter does not know. */
    @Inject
    public NamesFilterFactory(NamesSettings settings) {
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
        return keepTitles ? input : new NamesFilter(input, Titles.standard());
    }
}
