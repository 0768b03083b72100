package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.text.token.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tokens of a text that report speech. Not thread-safe. */
final class ReportVerbs {
    /** Room for a title and a role before a name, in tokens. */
    private static final int NEAR = 4;

    private static final Set<String> PUT = Set.of("put", "puts");
    private static final Set<String> GO = Set.of("went", "goes");

    private final Passage passage;
    private final CueVerbs verbs;

    ReportVerbs(Passage passage, CueVerbs verbs) {
        this.passage = passage;
        this.verbs = verbs;
    }

    /**
     * Whether a word is a listed verb, or any word in "ed" next to a person: "Trump assured", "remembered Verley".
     */
    boolean reports(int verb, int start) {
        String word = passage.word(verb);
        if (isSaid(verb)) {
            return true;
        }
        boolean past = word.length() > 4 && word.endsWith("ed") && Character.isLowerCase(word.codePointAt(0));
        boolean begins = verb == start && passage.isPerson(passage.nameAt(verb + 1));
        boolean follows = verb > start
                && verb <= start + NEAR
                && (passage.isPerson(passage.nameAt(verb - 1)) || passage.isHuman(Source.pronoun(verb - 1)));
        return past && (begins || follows);
    }

    /** Whether a verb reports whole sentences. Includes verbs of two words: "he went on", "as she put it". */
    boolean isSaid(int verb) {
        return verbs.isSaid(passage.folded(verb)) || isPhrase(verb);
    }

    /** Whether a verb reports sentences or single words. */
    boolean isCue(int verb) {
        String word = passage.folded(verb);
        boolean otherSense = word.startsWith("call") && passage.is(ClauseWord.OTHER_SENSE, verb + 1);
        // In "after the attacks" and "Clinton's call" the word is a noun.
        boolean noun = passage.is(ClauseWord.ARTICLE, verb - 1) || passage.isPossessive(verb - 1);
        return (verbs.isCue(word) && !otherSense && !noun) || isPhrase(verb);
    }

    private boolean isPhrase(int verb) {
        String word = passage.folded(verb);
        String next = passage.folded(verb + 1);
        boolean put = PUT.contains(word) && next.equals("it");
        return put || (GO.contains(word) && next.equals("on") && !Words.hasWordPart(passage.word(verb + 2)));
    }

    /** Returns the person quoted: Mr. Grushko in "Izvestia quoted Mr. Grushko as saying"; null for other verbs. */
    @Nullable
    Source quoted(int verb) {
        if (passage.folded(verb).startsWith("quot")) {
            for (int token = verb + 1; token <= verb + NEAR; token++) {
                int name = passage.nameAt(token);
                if (name >= 0) {
                    int end = passage.name(name).to();
                    return passage.folded(end).equals("as") ? passage.source(name) : null;
                }
            }
        }
        return null;
    }

    boolean isVerbLike(int token) {
        String word = passage.word(token);
        return passage.nameAt(token) < 0 && !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
    }

    boolean isAccordingTo(int token) {
        return passage.folded(token).equals("according")
                && passage.folded(token + 1).equals("to");
    }

    boolean isPassive(int verb) {
        String word = passage.folded(verb);
        boolean participle = word.endsWith("ed") || word.equals("told") || word.equals("said");
        return participle && passage.is(ClauseWord.PASSIVE, verb - 1);
    }

    /** The verbs that report speech, from {@code lexicons/annotate/cue-verbs.tsv}. Thread-safe. */
    static final class CueVerbs {
        private enum Kind {
            SAID,
            CALLED
        }

        private final WordLists<Kind> verbs = WordLists.read("cue-verbs.tsv", Kind.class);

        /** Whether a verb, in lower case, reports whole sentences. */
        boolean isSaid(String word) {
            return verbs.has(Kind.SAID, word);
        }

        /** Whether a verb, in lower case, reports sentences or single words. */
        boolean isCue(String word) {
            return isSaid(word) || verbs.has(Kind.CALLED, word);
        }
    }
}
