package dev.dateline.annotate.quote;

/**
 * Who says something, and by which verb the text reports it.
 *
 * @param source the words for the speaker
 * @param cue the first token of the verb
 */
record Attribution(Source source, int cue) {}
