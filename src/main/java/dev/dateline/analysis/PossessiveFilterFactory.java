package dev.dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Makes {@link PossessiveFilter}s: {@code dateline_possessive} in an analyzer. It has no settings.
 */
@NamedComponent(PossessiveFilterFactory.NAME)
public final class PossessiveFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_possessive";

    /** {@link IllegalArgumentException} for a definition of its own, since there is nothing to define. */
    @Inject
    public PossessiveFilterFactory(PlainSettings settings) {
        Definition.check(NAME, settings.type(), List.of(), false);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new PossessiveFilter(input);
    }
}
