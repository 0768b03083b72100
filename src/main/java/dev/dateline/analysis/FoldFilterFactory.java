package dev.dateline.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Makes {@link FoldFilter}s: {@code dateline_fold} in an analyzer or a normalizer. It has no settings.
 */
@NamedComponent(FoldFilterFactory.NAME)
public final class FoldFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_fold";

    /** {@link IllegalArgumentException} for a definition of its own, since there is nothing to define. */
    @Inject
    public FoldFilterFactory(PlainSettings settings) {
        Definition.check(NAME, settings.type(), List.of(), false);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new FoldFilter(input);
    }

    /** Words with a wildcard and keywords are folded too. */
    @Override
    public TokenStream normalize(TokenStream input) {
        return create(input);
    }
}
