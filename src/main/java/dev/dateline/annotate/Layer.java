package dev.dateline.annotate;

/** Which part of an annotator found a mention, for people who want to know why it is there. */
public enum Layer {
    /** The trained model. */
    MODEL,
    /** The trained model, and a rule has changed the span or the kind. */
    MODEL_AND_RULE,
    /** A word list. */
    LEXICON,
    /** The same words were found elsewhere in the article. */
    REPETITION,
    /** A phrase for somebody whom the text has called so: "US president". */
    ALIAS,
    /** A rule for dates. */
    DATE_RULE
}
