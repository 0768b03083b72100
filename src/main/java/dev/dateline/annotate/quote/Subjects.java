package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name the speaker next to a reporting verb: "Peskov, a spokesman, said", "said the minister". Not
 * thread-safe.
 */
final class Subjects {
    /** "a longtime Trump friend and former adviser to two presidents" has about this many words. */
    static final int LONGEST_PHRASE = 12;

    /** The delimiters of an apposition. */
    private static final Set<String> APPOSITION = Set.of(",", "\u2014", "\u2013", "--", "-");

    private final Passage passage;

    Subjects(Passage passage) {
        this.passage = passage;
    }

    /** Returns the subject before a verb, searching back to the token {@code from}; otherwise null. */
    @Nullable
    Source before(int verb, int from) {
        int token = verb - 1;
        while (token >= from && isBetween(token)) {
            token--;
        }
        if (token < from) {
            return null;
        }
        String word = passage.folded(token);
        if (word.equals("who")) {
            int antecedent = passage.nameAt(beforeComma(token, from));
            return passage.isPerson(antecedent) ? passage.source(antecedent) : Source.phrase(token, token + 1);
        }
        if (passage.is(ClauseWord.PRONOUN, token)) {
            return Source.pronoun(token);
        }
        if (word.equals("which") || word.equals("that")) {
            return Source.phrase(token, token + 1);
        }
        if (passage.is(ClauseWord.JOINING, token)) {
            return null;
        }
        if (isComma(token) || word.equals(")")) {
            return apposition(token, from);
        }
        return phrase(token, verb, from);
    }

    private boolean isBetween(int token) {
        String word = passage.folded(token);
        // "Trump's said" means "has said", but in "Trump's lawyer" Trump is not the subject.
        return passage.nameAt(token) < 0
                && (passage.is(ClauseWord.BETWEEN, token) || (word.length() > 4 && word.endsWith("ly")));
    }

    private int beforeComma(int token, int from) {
        return token - 1 >= from && passage.folded(token - 1).equals(",") ? token - 2 : token - 1;
    }

    /** "Craig Holman of Public Citizen, a watchdog, said", "the manager, Rich Beeson, said". */
    private @Nullable Source apposition(int comma, int from) {
        int enclosed = passage.nameAt(comma - 1);
        if (passage.isPerson(enclosed)
                && passage.name(enclosed).from() > from
                && isComma(passage.name(enclosed).from() - 1)) {
            return passage.source(enclosed);
        }
        for (int token = comma - 1; token > from; token--) {
            if (isComma(token) || passage.folded(token).equals("(")) {
                Source source = phrase(token - 1, token, from);
                if (source != null && source.kind() == Source.Kind.NAME && isActor(source.name())) {
                    return source;
                }
            }
        }
        return firstPerson(from, comma);
    }

    private boolean isComma(int token) {
        return APPOSITION.contains(passage.folded(token));
    }

    private boolean isActor(int name) {
        return passage.name(name).kind() != EntityKind.PLACE;
    }

    /** Returns the first person, pronoun or organisation that is a subject in a sentence; otherwise null. */
    @Nullable
    Source first(int from, int to) {
        int start = from;
        if (passage.is(ClauseWord.SUBORDINATE, from)) {
            while (start < to && !passage.folded(start).equals(",")) {
                start++;
            }
        }
        if (passage.is(ClauseWord.DETERMINER, start) && passage.nameAt(start + 1) < 0) {
            return null;
        }
        for (int token = start; token < to; token++) {
            String word = passage.folded(token);
            if (passage.stretchAt(token) < 0 && (word.equals("he") || word.equals("she"))) {
                return Source.pronoun(token);
            }
            int name = passage.nameAt(token);
            if (isHead(name) && passage.name(name).from() == token && passage.stretchAt(token) < 0) {
                return passage.source(name);
            }
        }
        return null;
    }

    private boolean isHead(int name) {
        boolean organisation = name >= 0
                && passage.name(name).kind() == EntityKind.ORGANIZATION
                && verbFollows(passage.name(name).to());
        return (passage.isPerson(name) || organisation)
                && !passage.is(ClauseWord.PREPOSITION, passage.name(name).from() - 1)
                && !passage.isPossessive(passage.name(name).to());
    }

    /**
     * Whether a verb follows an organisation: a word in "ed", or "was", "has", "had" or "is". This makes it a subject,
     * unlike in "the White House spokesman".
     */
    private boolean verbFollows(int token) {
        String word = passage.folded(token);
        boolean small = !Words.isCapitalised(passage.word(token));
        return small
                && (word.endsWith("ed")
                        || word.equals("was")
                        || word.equals("has")
                        || word.equals("had")
                        || word.equals("is"));
    }

    private @Nullable Source firstPerson(int from, int to) {
        for (int token = from; token < to; token++) {
            int name = passage.nameAt(token);
            if (isHead(name)) {
                return passage.source(name);
            }
        }
        return null;
    }

    /** Returns the noun phrase that ends with a token: a name, or a phrase like "a spokesman for the ministry". */
    private @Nullable Source phrase(int token, int end, int from) {
        int name = passage.nameAt(token);
        int head = name >= 0 ? passage.name(name).from() : token;
        // All of "Speaker of the House Paul Ryan" refers to one person.
        boolean ownOffice = name >= 0 && passage.isOfficeWithPreposition(name);
        int preposition = ownOffice ? -1 : preposition(head, from);
        if (preposition > from && preposition < head) {
            Source whole = phrase(preposition - 1, preposition, from);
            return whole == null || whole.kind() == Source.Kind.NAME
                    ? whole
                    : Source.phrase(whole.from(), Math.max(whole.to(), end));
        }
        if (name >= 0) {
            return head < from || passage.name(name).to() != token + 1 ? null : passage.source(name);
        }
        if (!Words.hasWordPart(passage.word(token)) || passage.isEnd(token)) {
            return null;
        }
        int start = token;
        while (start > from
                && token - start < LONGEST_PHRASE
                && !passage.is(ClauseWord.DETERMINER, start)
                && Words.hasWordPart(passage.word(start - 1))) {
            start--;
        }
        int named = start - 2 >= from && isComma(start - 1) ? passage.nameAt(start - 2) : -1;
        return passage.isPerson(named) && passage.name(named).from() <= from + 2
                ? passage.source(named)
                : Source.phrase(start, token + 1);
    }

    /**
     * Returns the preposition that links {@code head} to the words before it, as in "spokesman for the State
     * Department"; or -1.
     */
    private int preposition(int head, int from) {
        for (int token = head - 1; token > from && head - token <= 4; token--) {
            String word = passage.folded(token);
            if (word.equals("of")
                    || word.equals("for")
                    || word.equals("at")
                    || word.equals("with")
                    || word.equals("from")) {
                return token;
            }
            boolean noun = passage.is(ClauseWord.DETERMINER, token) || Words.isCapitalised(passage.word(token));
            if (!noun) {
                return -1;
            }
        }
        return -1;
    }
}
