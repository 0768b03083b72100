package dev.dateline.text.lexicon;

import dev.dateline.DatelineException;

/** Thrown when a lexicon is missing or one of its lines cannot be used. The message names the file and the line. */
public final class LexiconException extends DatelineException {
    private static final long serialVersionUID = 1L;

    /**
     * For one line.
     *
     * @param file path below {@code lexicons/}
     * @param line number of the line, from 1
     * @param problem what is wrong with it, without a full stop
     */
    public LexiconException(String file, int line, String problem) {
        super("lexicons/" + file + ", line " + line + ": " + problem);
    }

    /**
     * For the file as a whole.
     *
     * @param file path below {@code lexicons/}
     * @param problem what is wrong with it, a predicate such as {@code has no months}
     */
    public LexiconException(String file, String problem) {
        super("lexicons/" + file + " " + problem);
    }
}
