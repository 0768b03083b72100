package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;

/** Marks capitals that do what only governments do ("Moscow said") with the role of that government. */
final class MetonymRule implements Rule {
    private final AnnotatorLexicons lexicons;

    MetonymRule(AnnotatorLexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> {
            boolean acts =
                    name.kind() == EntityKind.PLACE && lexicons.metonymVerbs().contains(draft.word(name.to()));
            if (!acts || Words.fold(draft.word(name.from() - 1)).equals("in")) {
                return name;
            }
            return lexicons.capitals()
                    .match(i -> draft.word(name.from() + i))
                    .filter(match -> match.length() == name.length())
                    .map(match -> name.role("government of " + match.value()))
                    .orElse(name);
        });
    }
}
