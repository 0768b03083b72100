package dev.dateline.analysis;

import dev.dateline.text.fold.Folding;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.word.EnglishStem;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Makes {@link StemFilter}s: {@code dateline_stem} in an analyzer, behind {@code lowercase} and {@code dateline_fold}. For
 * its settings see {@link StemSettings}.
 */
@NamedComponent(StemFilterFactory.NAME)
public final class StemFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_stem";

    private final WordSet kept;

    /** {@link IllegalArgumentException} for a definition of its own without a setting that the filter knows. */
    @Inject
    public StemFilterFactory(StemSettings settings) {
        List<String> keywords = settings.keywords();
        Definition.check(NAME, settings.type(), List.of("keywords"), !keywords.isEmpty());
        this.kept = WordSet.of(keywords.stream()
                .map(word -> Folding.fold(word.toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new StemFilter(input, EnglishStem.standard(), kept);
    }
}
