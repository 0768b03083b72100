package dev.dateline.annotate.rules;

import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import dev.dateline.text.name.Titles;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts titles from the names of persons and keeps them, with what stands before them, as role: of "US President Joe
 * Biden" the name is "Joe Biden" and the role "US President".
 */
final class TitleRule implements Rule {
    /** "U.S. Assistant Secretary of State for East Asian and Pacific Affairs" has ten words; longer ones are rare. */
    private static final int LONGEST_ROLE = 8;

    /** "Secretary of Homeland Security" has two words behind "of". */
    private static final int LONGEST_PORTFOLIO = 4;

    private static final Set<String> LINKS = Set.of("of", "for", "and", "general", "-", "'s", "\u2019s");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Titles titles;
    private final Set<String> roles;
    private final Set<String> demonyms;

    TitleRule(Titles titles, Set<String> roles, Set<String> demonyms) {
        this.titles = titles;
        this.roles = roles;
        this.demonyms = demonyms;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> name.kind() == EntityKind.PERSON ? cut(draft, name) : name);
        int[] before = {0};
        draft.each(name -> {
            if (name.kind() != EntityKind.PERSON) {
                return name;
            }
            // Two persons do not share a role: "President Macron and Chancellor Scholz".
            Name named = name.role(role(draft, name, before[0]));
            before[0] = name.to();
            return named;
        });
    }

    private @Nullable Name cut(Draft draft, Name name) {
        int from = name.from();
        while (from < name.to() && isTitle(draft.folded(from))) {
            from++;
        }
        if (from == name.to()) {
            // A title alone may be a surname (King, Bishop), but not behind an article: "the King".
            return ARTICLES.contains(draft.folded(name.from() - 1)) ? null : name.span(from - 1, from);
        }
        return name.span(from, name.to());
    }

    private boolean isTitle(String folded) {
        char[] word = folded.toCharArray();
        return titles.isTitle(word, word.length) || titles.isModifier(word, word.length);
    }

    private boolean isRole(String folded) {
        return isTitle(folded) || roles.contains(folded);
    }

    /** The words before a person, from a token on, that end in a title or role; null when there are none. */
    private @Nullable String role(Draft draft, Name name, int from) {
        int start = name.from();
        int first = lastOffice(draft, start);
        if (first < from) {
            return null;
        }
        while (first > from && start - first < LONGEST_ROLE && belongs(draft, first - 1)) {
            first--;
        }
        while (LINKS.contains(draft.folded(first))) {
            first++;
        }
        return draft.text(first, start);
    }

    /** The word for an office that ends right before a person, also with what it is for: "Secretary of State"; or -1. */
    private int lastOffice(Draft draft, int person) {
        int token = person - 1;
        if (token >= 0 && isRole(draft.folded(token))) {
            return token;
        }
        while (token > person - LONGEST_PORTFOLIO && Words.isCapitalised(draft.word(token))) {
            token--;
        }
        boolean of = token < person - 1
                && (draft.word(token).equals("of") || draft.word(token).equals("for"));
        boolean office = of && isRole(draft.folded(token - 1)) && Words.isCapitalised(draft.word(token - 1));
        return office ? token - 1 : -1;
    }

    private boolean belongs(Draft draft, int token) {
        String word = draft.word(token);
        boolean sentenceEnds = token + 1 < draft.count() && !Words.hasWordPart(word) && !word.equals("-");
        if (sentenceEnds || draft.opensSentence(token + 1)) {
            return false;
        }
        boolean named = draft.isTaken(token) || demonyms.contains(word) || Words.isUpper(word);
        boolean linked = LINKS.contains(draft.folded(token)) && token > 0 && belongs(draft, token - 1);
        return named || isRole(draft.folded(token)) || linked;
    }
}
