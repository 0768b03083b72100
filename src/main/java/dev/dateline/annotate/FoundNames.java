package dev.dateline.annotate;

import dev.dateline.annotate.rules.Name;
import dev.dateline.article.Mention;
import dev.dateline.resolve.ArticleNames.Entities;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of one text, by their tokens.
 *
 * @param tokens the text
 * @param names in order, without overlap
 * @param entities the entity of each name
 */
public record FoundNames(Tokens tokens, List<Name> names, Entities entities) {
    /** Copies the list. */
    public FoundNames {
        names = List.copyOf(names);
    }

    /** The same as mentions that say they were found by {@code tool}. */
    public List<FoundMention> mentions(String tool) {
        CodePoints offsets = CodePoints.of(tokens.text());
        List<FoundMention> mentions = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Span span = new Span(
                    offsets.fromUtf16(tokens.start(name.from())), offsets.fromUtf16(tokens.end(name.to() - 1)));
            Mention mention = new Mention(span, name.kind(), entities.nameOf(i), null, null, name.confidence(), tool);
            mentions.add(new FoundMention(mention, name.role(), name.layer()));
        }
        return mentions;
    }
}
