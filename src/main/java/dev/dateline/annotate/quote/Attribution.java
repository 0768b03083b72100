package dev.dateline.annotate.quote;

/**
 * Who says something, and by which verb the text reports it.
 *
 * @param source the words for the speaker
 * @param cue the first token of the verb; {@link #NO_VERB} when there is none
 */
record Attribution(Source source, int cue) {
    /** The report has no verb: a name behind a dash. */
    static final int NO_VERB = -1;
}
