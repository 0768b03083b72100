package dev.dateline.annotate.lexicon;

/**
 * The lists of words in and beside names of organisations; {@code lexicons/annotate/organisation-words.tsv} has them and
 * says what each is for.
 */
public enum OrganisationWord {
    /** Makes an organisation of the name before it; as written. */
    HEAD,
    /** Ends names of laws, events and works; as written. */
    OTHER_HEAD,
    /** What a text calls an organisation that it has named. */
    BODY,
    /** A form of company that names do without. */
    FORM,
    /** A form of company that belongs to the name before its comma. */
    COMMA_FORM,
    /** A number before it is part of the name; as written. */
    NUMBERED
}
