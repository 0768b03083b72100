package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.lexicon.OfficeWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.article.EntityKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Titles are no entities: drops what stands in the title of an office and is no body by itself, the "State" of "Secretary
 * of State", the "Home" of "Home Secretary", "National Security Adviser".
 */
final class OfficeRule implements Rule {
    private final WordLists<OfficeWord> words;
    private final Set<String> bodies;

    /**
     * The rule.
     *
     * @param words what people are
     * @param bodies words that end the name of an organisation, as written
     */
    OfficeRule(WordLists<OfficeWord> words, Set<String> bodies) {
        this.words = words;
        this.bodies = bodies;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name ->
                name.kind() == EntityKind.ORGANIZATION || name.kind() == EntityKind.PLACE ? check(draft, name) : name);
    }

    private @Nullable Name check(Draft draft, Name name) {
        if (name.layer() == Layer.LEXICON) {
            return name;
        }
        if (isOf(draft, name) || isBefore(draft, name)) {
            return null;
        }
        return name.kind() == EntityKind.ORGANIZATION && name.length() > 1 ? withoutOffice(draft, name) : name;
    }

    /** Of "White House Chief" what is no office; null when that is nothing by itself. */
    private @Nullable Name withoutOffice(Draft draft, Name name) {
        int to = name.to();
        while (to > name.from() && isOffice(draft.folded(to - 1))) {
            to--;
        }
        return to < name.to() && isPortfolio(draft, name.from(), to) ? null : name.span(name.from(), to);
    }

    private boolean isOffice(String folded) {
        return words.has(OfficeWord.ROLE, folded) || words.has(OfficeWord.TITLE, folded);
    }

    /** Secretary of State, Minister for Women. */
    private boolean isOf(Draft draft, Name name) {
        String link = draft.word(name.from() - 1);
        boolean linked = link.equals("of") || link.equals("for");
        return linked
                && words.has(OfficeWord.MINISTER, draft.word(name.from() - 2))
                && !bodies.contains(draft.word(name.to() - 1));
    }

    /** Home Secretary, Foreign Minister. */
    private boolean isBefore(Draft draft, Name name) {
        return words.has(OfficeWord.MINISTER, draft.word(name.to())) && isPortfolio(draft, name.from(), name.to());
    }

    private boolean isPortfolio(Draft draft, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!words.has(OfficeWord.PORTFOLIO, draft.folded(token))) {
                return false;
            }
        }
        return true;
    }
}
