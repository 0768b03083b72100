package dev.dateline.annotate;

/** The part of an annotator that found a mention; explains to users why the mention exists. */
public enum Layer {
    /** The trained model. */
    MODEL,
    /** The trained model, with the span or the kind changed by a rule. */
    MODEL_AND_RULE,
    /** A word list. */
    LEXICON,
    /** The same words, found elsewhere in the article. */
    REPETITION,
    /** A phrase that the text has used for a person, such as "US president". */
    ALIAS,
    /** A rule for dates. */
    DATE_RULE
}
