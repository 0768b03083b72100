package dev.dateline.text.name;

import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.LexiconFile;

/**
 * Everything that reading full names needs, loaded once: rules for keys, titles and particles, given names, Han surnames.
 * Immutable, safe for many threads; a {@link NameReader} each thread.
 *
 * @param rules rules for keys
 * @param words titles, particles, suffixes
 * @param givenNames nicknames and forms across languages
 * @param hanSurnames readings of Han surnames
 */
public record NameLexicons(NameKeyRules rules, NameWords words, GivenNames givenNames, HanSurnames hanSurnames) {

    /** The lexicons that ship with the program, read when first asked for and then shared. */
    public static NameLexicons standard() {
        return Standard.LEXICONS;
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final NameLexicons LEXICONS = bundled();
    }

    /**
     * Reads the lexicons that ship with the program.
     *
     * @throws LexiconException when a line is broken, naming file and line
     */
    public static NameLexicons bundled() {
        return new NameLexicons(
                NameKeyRules.bundled(),
                NameWords.read(LexiconFile.bundled("names/words.tsv")),
                GivenNames.read(
                        LexiconFile.bundled("names/nicknames.tsv"), LexiconFile.bundled("names/equivalents.tsv")),
                HanSurnames.read(LexiconFile.bundled("names/han-surnames.tsv")));
    }
}
