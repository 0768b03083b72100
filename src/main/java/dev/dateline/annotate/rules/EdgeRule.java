package dev.dateline.annotate.rules;

import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trims what is not part of a name at its edges: punctuation, possessives, "the" before persons and places. Ends a name
 * at a dash. Drops names without a capital letter.
 */
final class EdgeRule implements Rule {
    private static final Set<String> DASHES = Set.of("_", "--", "\u2014", "\u2013");
    private static final Set<String> NEVER_LAST =
            Set.of("'s", "\u2019s", "'", "\u2019", "of", "and", "the", "for", "in");

    @Override
    public void apply(Draft draft) {
        draft.each(name -> trim(draft, name));
    }

    private static @Nullable Name trim(Draft draft, Name name) {
        int from = name.from();
        int to = name.to();
        for (int i = from; i < to; i++) {
            to = DASHES.contains(draft.word(i)) ? i : to;
        }
        while (to > from && isNeverLast(draft.word(to - 1))) {
            to--;
        }
        while (from < to && isNeverFirst(draft.word(from), name.kind())) {
            from++;
        }
        return from < to && hasCapital(draft, from, to) ? name.span(from, to) : null;
    }

    private static boolean isNeverLast(String word) {
        return NEVER_LAST.contains(word) || !Words.hasWordPart(word);
    }

    private static boolean isNeverFirst(String word, EntityKind kind) {
        boolean article = word.equalsIgnoreCase("the") && kind != EntityKind.ORGANIZATION;
        return article || word.equals("the") || !Words.hasWordPart(word);
    }

    private static boolean hasCapital(Draft draft, int from, int to) {
        for (int i = from; i < to; i++) {
            if (draft.word(i).codePoints().anyMatch(letter -> Character.isUpperCase(letter) || !isCased(letter))) {
                return true;
            }
        }
        return false;
    }

    /** Letters of scripts without capitals, and digits, do not need a capital. */
    private static boolean isCased(int codePoint) {
        return Character.isUpperCase(codePoint) || Character.isLowerCase(codePoint) || !Character.isLetter(codePoint);
    }
}
