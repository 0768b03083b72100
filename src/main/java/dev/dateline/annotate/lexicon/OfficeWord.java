package dev.dateline.annotate.lexicon;

/** The lists of words for what people are; {@code lexicons/annotate/offices.tsv} has them and says what each is for. */
public enum OfficeWord {
    /** Kept as role before a name. */
    ROLE,
    /** What many are, whom a text often does not name. */
    MANY,
    /** Behind it a person is named. */
    ADDRESS,
    /** Ends the name of no organisation. */
    TITLE,
    /** What is named with it is no body; as written. */
    MINISTER,
    /** What ministers and advisers are for. */
    PORTFOLIO
}
