package dev.dateline.annotate.lexicon;

/**
 * The lists of small words that tell the parts of a clause apart; {@code lexicons/annotate/clause-words.tsv} has them and says
 * what each is for.
 */
public enum ClauseWord {
    /** Ties what follows to the words before it. */
    PREPOSITION,
    /** Behind it a person is no subject. */
    BEFORE_OBJECT,
    /** Ends the words of an office. */
    OFFICE_END,
    /** May stand between a subject and its verb. */
    BETWEEN,
    /** A subject that is no name. */
    PRONOUN,
    /** Begins a phrase. */
    DETERMINER,
    /** Behind it a word is a noun. */
    ARTICLE,
    /** Says that the subject of the verb behind it stands farther left. */
    JOINING,
    /** Begins a clause before the main one. */
    SUBORDINATE,
    /** Makes a passive of a verb in "ed". */
    PASSIVE,
    /** Makes of "call" a verb that reports no words. */
    OTHER_SENSE,
    /** What somebody releases. */
    STATEMENT,
    /** A word that has lost its first letters. */
    ELISION
}
