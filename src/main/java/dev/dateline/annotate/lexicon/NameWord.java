package dev.dateline.annotate.lexicon;

/**
 * The lists of words that tell what the name beside them is; {@code lexicons/annotate/name-words.tsv} has them and says what
 * each is for.
 */
public enum NameWord {
    /** A storm, which bears the name of a person. */
    STORM,
    /** Behind it a place is named. */
    LOCATIVE,
    /** Behind it words in quotation marks are no title of a work. */
    CALLED,
    /** Has no capital in the title of a work; as written. */
    IN_TITLE
}
