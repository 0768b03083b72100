package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.WordLists;

/** The verbs that report speech, from {@code lexicons/annotate/cue-verbs.tsv}. Safe for many threads. */
final class CueVerbs {
    private enum Kind {
        SAID,
        CALLED
    }

    private final WordLists<Kind> verbs = WordLists.read("cue-verbs.tsv", Kind.class);

    /** Whether a word in lower case reports whole sentences. */
    boolean isSaid(String word) {
        return verbs.has(Kind.SAID, word);
    }

    /** Whether it reports sentences or single words. */
    boolean isCue(String word) {
        return isSaid(word) || verbs.has(Kind.CALLED, word);
    }
}
