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
 * Tells whom "he" or "she" means: the person named last as a subject, outside of quotes, who is not known to be of the
 * other gender. One thread.
 */
final class Pronouns {
    /** Farther back, in sentences, somebody else has taken the stage. */
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

    /** Whom "he" or "she" means at a token, or what "it" means; empty for other pronouns, and when nobody fits. */
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
     * The one person or organisation that the sentence before a token and the two before it name outside of quotes: what
     * a paragraph is about, it calls by other words ("the Texas senator"); empty when they name several.
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

    /** The person named first as a subject in the sentence before a token or in the nearest of the two before it. */
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

    /** The first fitting subject of a sentence, or else the first fitting person in it. */
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
