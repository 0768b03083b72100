package dev.dateline.text.lexicon;

/** Thrown when a line of a lexicon cannot be used. The message begins with the file and the number of the line. */
public final class BrokenLexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong and where.
     *
     * @param file the lexicon's name
     * @param line the line, from 1
     * @param problem what is wrong with it, as a sentence without a full stop
     */
    public BrokenLexiconException(String file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
