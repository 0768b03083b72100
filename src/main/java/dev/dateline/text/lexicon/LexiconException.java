package dev.dateline.text.lexicon;

/**
 * Thrown when a line of a lexicon file cannot be understood. The message names the file and the line
 * (counted from 1), so that whoever edited the file finds the place.
 */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param file name of the lexicon, as the editor knows it
     * @param line line in the file, from 1
     * @param problem what is wrong with the line, without a full stop
     */
    public LexiconException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
