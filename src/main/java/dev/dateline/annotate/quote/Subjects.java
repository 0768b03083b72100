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
            "of", "for", "with", "at", "from", "to", "in", "by", "near", "about", "on", "against", "under", "over",
            "among", "between", "like", "than", "as", "into", "after", "before", "behind", "during", "outside", "including");

    private static final Set<String> BETWEEN = Set.of(
            "also", "later", "then", "has", "have", "had", "once", "even", "again", "both", "himself", "herself",
            "themselves", "would", "will", "could", "may", "might", "now", "still", "often", "just", "did", "does",
            "do", "is", "was", "'s", "\u2019s", "'d", "\u2019d", "earlier", "first", "so", "only", "always",
            "sometimes", "further", "simply", "never", "been", "being", "not", "n't", "n\u2019t", "went", "on", "to");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "some", "many", "several", "two", "three",
            "another", "both", "this", "that", "these", "those", "other", "most");

    /** Before a verb they say that its subject stands farther left; never part of one. */
    private static final Set<String> JOINING =
            Set.of("and", "but", "or", "that", "which", "if", "as", "when", "while", "because", "where", "yet");

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
        if (PRONOUNS.contains(word)) {
            return word.equals("who") ? named(beforeComma(token, from), from) : Source.pronoun(token);
        }
        if (JOINING.contains(word)) {
            return null;
        }
        if (word.equals(",") || word.equals(")") || word.equals("\u2014") || word.equals("--") || word.equals("-")) {
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

    /** A name that ends at a token, or that ends there with words of a phrase behind it. */
    private @Nullable Source named(int token, int from) {
        return token < from ? null : phrase(token, token + 1, from);
    }

    /** "Craig Holman of Public Citizen, a watchdog, said": what stands before the first of the commas. */
    private @Nullable Source apposition(int comma, int from) {
        for (int token = comma - 1; token >= from; token--) {
            String word = passage.folded(token);
            boolean mark = word.equals(",") || word.equals("(") || word.equals("\u2014") || word.equals("--") || word.equals("-");
            if (mark && token - 1 >= from) {
                Source source = named(token - 1, from);
                if (source != null && source.kind() == Source.Kind.NAME) {
                    return source;
                }
            }
        }
        return firstPerson(from, comma);
    }

    /** The first person or pronoun of a sentence that no preposition ties to something else; else the first actor. */
    @Nullable
    Source first(int from, int to) {
        for (int token = from; token < to; token++) {
            String word = passage.folded(token);
            if (passage.stretchAt(token) < 0 && (word.equals("he") || word.equals("she"))) {
                return Source.pronoun(token);
            }
            int name = passage.nameAt(token);
            if (name >= 0 && passage.name(name).from() == token && isHead(name) && passage.stretchAt(token) < 0) {
                return source(name);
            }
        }
        return null;
    }

    private boolean isHead(int name) {
        return !PREPOSITIONS.contains(passage.folded(passage.name(name).from() - 1))
                && !isPossessive(passage.name(name).to())
                && passage.name(name).kind() == EntityKind.PERSON;
    }

    private @Nullable Source firstPerson(int from, int to) {
        for (int token = from; token < to; token++) {
            int name = passage.nameAt(token);
            if (name >= 0 && isHead(name)) {
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
        while (start > from && token - start < LONGEST_PHRASE && !DETERMINERS.contains(passage.folded(start))
                && Words.hasWordPart(passage.word(start - 1))) {
            start--;
        }
        return Source.phrase(start, token + 1);
    }

    /** The preposition that ties the words before {@code head} to it, as in "spokesman for the State Department"; or -1. */
    private int preposition(int head, int from) {
        for (int token = head - 1; token > from && head - token <= 4; token--) {
            String word = passage.folded(token);
            if (word.equals("of") || word.equals("for") || word.equals("at") || word.equals("with") || word.equals("from")) {
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
        int organisation = -1;
        int token = start;
        while (token < to && token - start < LONGEST_PHRASE && !isBoundary(token)) {
            int name = passage.nameAt(token);
            if (name < 0) {
                token++;
                continue;
            }
            int end = passage.name(name).to();
            boolean last = end >= to || isBoundary(end) || !Words.hasWordPart(passage.word(end));
            if (passage.name(name).kind() == EntityKind.PERSON && !isPossessive(end)) {
                return source(name);
            }
            organisation = last && !isPossessive(end) ? name : organisation;
            token = end;
        }
        if (organisation >= 0) {
            return source(organisation);
        }
        return token > start && Words.hasWordPart(first) ? Source.phrase(start, token) : null;
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
