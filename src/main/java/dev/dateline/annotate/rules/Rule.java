package dev.dateline.annotate.rules;

/** One correction of the tagger's names. Implementations are safe for many threads; a draft is one thread's. */
interface Rule {
    /** Changes the names of a text. */
    void apply(Draft draft);
}
