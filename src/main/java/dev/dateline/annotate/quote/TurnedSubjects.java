package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.text.token.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name the speaker after a reporting verb: "said the minister", "according to Peskov". Not
 * thread-safe.
 */
final class TurnedSubjects {
    private final Passage passage;

    TurnedSubjects(Passage passage) {
        this.passage = passage;
    }

    /** Returns the subject after a verb and before the token {@code to}; otherwise null. */
    @Nullable
    Source behind(int verb, int to) {
        int start = verb + 1;
        String first = passage.folded(start);
        if (start < to && passage.is(ClauseWord.PRONOUN, start)) {
            return Source.pronoun(start);
        }
        if (isBoundary(start)) {
            return null;
        }
        boolean bare = !passage.is(ClauseWord.DETERMINER, start);
        int organisation = -1;
        int token = start;
        while (token < to
                && token - start < Subjects.LONGEST_PHRASE
                && !(isBoundary(token) && !(bare && isInOffice(token)))) {
            int name = passage.nameAt(token);
            int end = name < 0 ? token + 1 : passage.name(name).to();
            if (passage.isPerson(name) && !passage.isPossessive(end)) {
                return passage.source(name);
            }
            boolean last = end >= to || isBoundary(end);
            organisation = name >= 0 && last && !passage.isPossessive(end) ? name : organisation;
            token = end;
        }
        if (organisation >= 0) {
            return passage.source(organisation);
        }
        Source named = namedBehind(token, to);
        return named != null || token == start || !Words.hasWordPart(first) ? named : Source.phrase(start, token);
    }

    /**
     * Whether a token can join two words of one office. Without an article, "master of ceremonies" and "governor and
     * chairman" before a name are one office.
     */
    private boolean isInOffice(int token) {
        String word = passage.folded(token);
        return word.equals("of") || word.equals("and");
    }

    /** "Said a spokeswoman for the hotels, Jennifer Rodstrom." */
    private @Nullable Source namedBehind(int from, int to) {
        for (int token = from; token < Math.min(to, from + Subjects.LONGEST_PHRASE); token++) {
            if (passage.folded(token).equals(",")) {
                int name = passage.nameAt(token + 1);
                return passage.isPerson(name)
                                && (passage.name(name).to() >= to
                                        || isBoundary(passage.name(name).to()))
                        ? passage.source(name)
                        : null;
            }
        }
        return null;
    }

    private boolean isBoundary(int token) {
        String word = passage.folded(token);
        return passage.is(ClauseWord.PREPOSITION, token)
                || word.equals("who")
                || word.equals("that")
                || word.equals("and")
                || !(Words.hasWordPart(word) || word.equals("-") || word.equals("'"));
    }
}
