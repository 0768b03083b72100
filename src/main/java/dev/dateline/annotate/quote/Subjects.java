package dev.dateline.annotate.quote;

import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words for the speaker beside a reporting verb: "Peskov, a spokesman, said", "said the minister". One thread. */
final class Subjects {
    /** "a longtime Trump friend and former adviser to two presidents" has about as many words. */
    private static final int LONGEST_PHRASE = 12;

    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "for",
            "with",
            "at",
            "from",
            "to",
            "in",
            "by",
            "near",
            "about",
            "on",
            "against",
            "under",
            "over",
            "among",
            "between",
            "like",
            "than",
            "as",
            "into",
            "after",
            "before",
            "behind",
            "during",
            "outside",
            "including");

    private static final Set<String> BETWEEN = Set.of(
            "also",
            "later",
            "then",
            "has",
            "have",
            "had",
            "once",
            "even",
            "again",
            "both",
            "himself",
            "herself",
            "themselves",
            "would",
            "will",
            "could",
            "may",
            "might",
            "now",
            "still",
            "often",
            "just",
            "did",
            "does",
            "do",
            "is",
            "was",
            "'s",
            "\u2019s",
            "'d",
            "\u2019d",
            "earlier",
            "first",
            "so",
            "only",
            "always",
            "sometimes",
            "further",
            "simply",
            "never",
            "been",
            "being",
            "not",
            "n't",
            "n\u2019t",
            "went",
            "on",
            "to");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "some", "many", "several", "two",
            "three", "another", "both", "this", "that", "these", "those", "other", "most");

    /** Before a verb they say that its subject stands farther left; never part of one. */
    private static final Set<String> JOINING = Set.of(
            "and", "but", "or", "if", "as", "when", "while", "because", "where", "yet", "by", "upon", "before", "after",
            "without");

    /** Words that begin a clause before the main one. */
    private static final Set<String> SUBORDINATE =
            Set.of("when", "as", "after", "before", "while", "if", "although", "though", "because", "since", "once");

    /** What stands at both ends of an apposition. */
    private static final Set<String> APPOSITION = Set.of(",", "\u2014", "\u2013", "--", "-");

    private final Passage passage;

    Subjects(Passage passage) {
        this.passage = passage;
    }

    /** The subject that stands before a verb, not before the token {@code from}; null when there is none. */
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
            return isPerson(antecedent) ? source(antecedent) : Source.phrase(token, token + 1);
        }
        if (PRONOUNS.contains(word)) {
            return Source.pronoun(token);
        }
        if (word.equals("which") || word.equals("that")) {
            return Source.phrase(token, token + 1);
        }
        if (JOINING.contains(word)) {
            return null;
        }
        if (isComma(token) || word.equals(")")) {
            return apposition(token, from);
        }
        return phrase(token, verb, from);
    }

    private boolean isBetween(int token) {
        String word = passage.folded(token);
        // "Trump's said" is "has said", but "Trump's lawyer" is not his.
        return passage.nameAt(token) < 0 && (BETWEEN.contains(word) || (word.length() > 4 && word.endsWith("ly")));
    }

    private int beforeComma(int token, int from) {
        return token - 1 >= from && passage.folded(token - 1).equals(",") ? token - 2 : token - 1;
    }

    /** "Craig Holman of Public Citizen, a watchdog, said", "the manager, Rich Beeson, said". */
    private @Nullable Source apposition(int comma, int from) {
        int enclosed = passage.nameAt(comma - 1);
        if (isPerson(enclosed)
                && passage.name(enclosed).from() > from
                && isComma(passage.name(enclosed).from() - 1)) {
            return source(enclosed);
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

    private boolean isPerson(int name) {
        return name >= 0 && passage.name(name).kind() == EntityKind.PERSON;
    }

    private boolean isActor(int name) {
        return passage.name(name).kind() != EntityKind.PLACE;
    }

    /** The first person or pronoun of a sentence that no preposition ties to something else; else the first actor. */
    @Nullable
    Source first(int from, int to) {
        int start = from;
        if (SUBORDINATE.contains(passage.folded(from))) {
            while (start < to && !passage.folded(start).equals(",")) {
                start++;
            }
        }
        if (DETERMINERS.contains(passage.folded(start))) {
            return null;
        }
        for (int token = start; token < to; token++) {
            String word = passage.folded(token);
            if (passage.stretchAt(token) < 0 && (word.equals("he") || word.equals("she"))) {
                return Source.pronoun(token);
            }
            int name = passage.nameAt(token);
            if (isHead(name) && passage.name(name).from() == token && passage.stretchAt(token) < 0) {
                return source(name);
            }
        }
        return null;
    }

    private boolean isHead(int name) {
        return isPerson(name)
                && !PREPOSITIONS.contains(passage.folded(passage.name(name).from() - 1))
                && !isPossessive(passage.name(name).to());
    }

    private @Nullable Source firstPerson(int from, int to) {
        for (int token = from; token < to; token++) {
            int name = passage.nameAt(token);
            if (isHead(name)) {
                return source(name);
            }
        }
        return null;
    }

    /** The noun phrase that ends with a token: a name, or a phrase like "a spokesman for the ministry". */
    private @Nullable Source phrase(int token, int end, int from) {
        int name = passage.nameAt(token);
        int head = name >= 0 ? passage.name(name).from() : token;
        // "Speaker of the House Paul Ryan" is all about him.
        boolean ownOffice = name >= 0 && passage.isOfficeWithPreposition(name);
        int preposition = ownOffice ? -1 : preposition(head, from);
        if (preposition > from && preposition < head) {
            Source whole = phrase(preposition - 1, preposition, from);
            return whole == null || whole.kind() == Source.Kind.NAME
                    ? whole
                    : Source.phrase(whole.from(), Math.max(whole.to(), end));
        }
        if (name >= 0) {
            return head < from || passage.name(name).to() != token + 1 ? null : source(name);
        }
        if (!Words.hasWordPart(passage.word(token)) || passage.isEnd(token)) {
            return null;
        }
        int start = token;
        while (start > from
                && token - start < LONGEST_PHRASE
                && !DETERMINERS.contains(passage.folded(start))
                && Words.hasWordPart(passage.word(start - 1))) {
            start--;
        }
        int named = start - 2 >= from && isComma(start - 1) ? passage.nameAt(start - 2) : -1;
        return isPerson(named) && passage.name(named).from() <= from + 2
                ? source(named)
                : Source.phrase(start, token + 1);
    }

    /** The preposition that ties the words before {@code head} to it, as in "spokesman for the State Department"; or -1. */
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
            boolean noun = DETERMINERS.contains(word) || Words.isCapitalised(passage.word(token));
            if (!noun) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPossessive(int token) {
        String word = passage.folded(token);
        return word.equals("'s") || word.equals("'");
    }

    private Source source(int name) {
        return Source.name(passage.name(name).from(), passage.name(name).to(), name);
    }

    /** The subject that stands behind a verb, before the token {@code to}; null when there is none. */
    @Nullable
    Source behind(int verb, int to) {
        int start = verb + 1;
        String first = passage.folded(start);
        if (start < to && PRONOUNS.contains(first)) {
            return Source.pronoun(start);
        }
        if (isBoundary(start)) {
            return null;
        }
        boolean bare = !DETERMINERS.contains(first);
        int organisation = -1;
        int token = start;
        while (token < to && token - start < LONGEST_PHRASE && !(isBoundary(token) && !(bare && isInOffice(token)))) {
            int name = passage.nameAt(token);
            int end = name < 0 ? token + 1 : passage.name(name).to();
            if (isPerson(name) && !isPossessive(end)) {
                return source(name);
            }
            boolean last = end >= to || isBoundary(end);
            organisation = name >= 0 && last && !isPossessive(end) ? name : organisation;
            token = end;
        }
        if (organisation >= 0) {
            return source(organisation);
        }
        Source named = namedBehind(token, to);
        return named != null || token == start || !Words.hasWordPart(first) ? named : Source.phrase(start, token);
    }

    /** Before the name, "master of ceremonies" and "governor and chairman" are one office, if no article begins it. */
    private boolean isInOffice(int token) {
        String word = passage.folded(token);
        return word.equals("of") || word.equals("and");
    }

    /** "Said a spokeswoman for the hotels, Jennifer Rodstrom." */
    private @Nullable Source namedBehind(int from, int to) {
        for (int token = from; token < Math.min(to, from + LONGEST_PHRASE); token++) {
            if (passage.folded(token).equals(",")) {
                int name = passage.nameAt(token + 1);
                return isPerson(name)
                                && (passage.name(name).to() >= to
                                        || isBoundary(passage.name(name).to()))
                        ? source(name)
                        : null;
            }
        }
        return null;
    }

    private boolean isBoundary(int token) {
        String word = passage.folded(token);
        return PREPOSITIONS.contains(word)
                || word.equals("who")
                || word.equals("that")
                || word.equals("and")
                || !(Words.hasWordPart(word) || word.equals("-") || word.equals("'"));
    }
}
