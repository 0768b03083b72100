package dev.dateline.analysis;

import dev.dateline.text.name.NameGrade;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Makes {@link NameKeysFilter}s: {@code dateline_name_keys} in an analyzer, right behind the tokenizer or {@code
 * dateline_places}, never behind {@code lowercase}. For its settings see {@link NameKeysSettings}.
 */
@NamedComponent(NameKeysFilterFactory.NAME)
public final class NameKeysFilterFactory implements TokenFilterFactory {
    /** The filter's name in the settings of an index. */
    public static final String NAME = "dateline_name_keys";

    private final NameKeysUse use;

    /** {@link IllegalArgumentException} for a setting that the filter does not know. */
    @Inject
    public NameKeysFilterFactory(NameKeysSettings settings) {
        boolean given = !settings.use().isEmpty() || !settings.grades().isEmpty();
        Definition.check(NAME, settings.type(), List.of("use", "grades"), given);
        this.use = new NameKeysUse(kind(settings.use()), grades(settings.grades()), Lexicons.nameLikeness());
    }

    private static NameKeysUse.Kind kind(String use) {
        return switch (use) {
            case "", "text" -> NameKeysUse.Kind.TEXT;
            case "names" -> NameKeysUse.Kind.NAMES;
            case "query" -> NameKeysUse.Kind.QUERY;
            case "place_query" -> NameKeysUse.Kind.PLACE_QUERY;
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
        return new NameKeysFilter(input, Lexicons.nameKeys(), use);
    }
}
