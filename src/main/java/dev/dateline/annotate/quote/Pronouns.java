package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.Genders;
import dev.dateline.annotate.lexicon.Genders.Gender;
import dev.dateline.annotate.rules.Name;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves "he" and "she" to the person last named as a subject outside of quotes, unless that person is known to be of
 * the other gender. Not thread-safe.
 */
final class Pronouns {
    /** Number of sentences to look back; by then the topic has usually moved to another person. */
    private static final int FARTHEST = 20;

    private final Passage passage;
    private final Genders genders;
    private final Map<String, Gender> known = new HashMap<>();

    Pronouns(Passage passage, Genders genders, Offices offices) {
        this.passage = passage;
        this.genders = genders;
        for (int n = 0; n < passage.nameCount(); n++) {
            if (passage.isPerson(n)) {
                String person = passage.entity(n);
                known.merge(person, gender(n, offices), (one, other) -> one == Gender.UNKNOWN ? other : one);
            }
        }
    }

    private Gender gender(int name, Offices offices) {
        String role = passage.name(name).role();
        Gender told = role == null ? Gender.UNKNOWN : genders.ofRole(role);
        for (String word : offices.of(passage.entity(name))) {
            told = told == Gender.UNKNOWN ? genders.ofOffice(word) : told;
        }
        return told == Gender.UNKNOWN ? genders.ofName(passage.entity(name)) : told;
    }

    /** Resolves "he", "she" or "it" at a token; empty for other pronouns and without a match. */
    Optional<String> person(int token) {
        String word = passage.folded(token);
        if (!word.equals("he") && !word.equals("she")) {
            return word.equals("it") ? only(EntityKind.ORGANIZATION, token) : Optional.empty();
        }
        Gender other = word.equals("he") ? Gender.FEMALE : Gender.MALE;
        Tokens tokens = passage.tokens();
        int sentence = passage.sentenceOf(token);
        int first = Math.max(0, sentence - FARTHEST);
        for (int s = sentence; s >= first; s--) {
            int end = Math.min(token, tokens.sentenceEnd(s));
            Optional<String> found = in(tokens.sentenceStart(s), end, other);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the only person or organisation named outside of quotes before a token, in its sentence and the two
     * before it. A paragraph refers to its topic by other words, such as "the Texas senator". Empty if several or none
     * are named.
     */
    Optional<String> only(EntityKind kind, int token) {
        Tokens tokens = passage.tokens();
        int sentence = passage.sentenceOf(token);
        String only = null;
        for (int t = tokens.sentenceStart(Math.max(0, sentence - 2)); t < token; t++) {
            int n = passage.nameAt(t);
            if (n >= 0 && passage.name(n).kind() == kind && passage.stretchAt(t) < 0) {
                if (only != null && !only.equals(passage.entity(n))) {
                    return Optional.empty();
                }
                only = passage.entity(n);
            }
        }
        return Optional.ofNullable(only);
    }

    /**
     * Returns the first person named as a subject in the part of the sentence before a token, or else in the nearest of
     * the two sentences before it.
     */
    Optional<String> lastSubject(int token) {
        Tokens tokens = passage.tokens();
        int sentence = passage.sentenceOf(token);
        for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
            int end = Math.min(token, tokens.sentenceEnd(s));
            for (int at = tokens.sentenceStart(s); at < end; at++) {
                int n = passage.nameAt(at);
                boolean begins = passage.isPerson(n) && passage.name(n).from() == at && passage.stretchAt(at) < 0;
                if (begins && isSubject(passage.name(n))) {
                    return Optional.of(passage.entity(n));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the first matching subject of a sentence, or else the first matching person. */
    private Optional<String> in(int from, int to, Gender other) {
        String first = null;
        for (int token = from; token < to; token++) {
            int n = passage.nameAt(token);
            if (!passage.isPerson(n)
                    || passage.stretchAt(token) >= 0
                    || passage.name(n).from() != token) {
                continue;
            }
            String person = passage.entity(n);
            if (known.getOrDefault(person, Gender.UNKNOWN) != other) {
                if (isSubject(passage.name(n))) {
                    return Optional.of(person);
                }
                first = first == null ? person : first;
            }
        }
        return Optional.ofNullable(first);
    }

    private boolean isSubject(Name name) {
        String behind = passage.folded(name.to());
        return !passage.is(ClauseWord.BEFORE_OBJECT, name.from() - 1) && !behind.equals("'s") && !behind.equals("'");
    }
}
