package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.text.name.Titles;

/** Lookup of words that describe people and organisations. Arguments are in lower case. Thread-safe. */
final class OfficeWords {
    private final AnnotatorLexicons lexicons;
    private final Titles titles;

    OfficeWords(AnnotatorLexicons lexicons, Titles titles) {
        this.lexicons = lexicons;
        this.titles = titles;
    }

    /** Whether a word is an office, role or title of a person. */
    boolean isOffice(String word) {
        return lexicons.offices().has(OfficeWord.ROLE, word) || titles.isTitle(word.toCharArray(), word.length());
    }

    /** Whether a word is a role that many people have, so that texts often do not name the person. */
    boolean isOfMany(String word) {
        return lexicons.offices().has(OfficeWord.MANY, word);
    }

    /** Whether a word can refer to an organisation that the text has already named. */
    boolean isBody(String word) {
        return lexicons.organisationWords().has(OrganisationWord.BODY, word);
    }

    /** Expands an abbreviation. Returns other words without their final period. */
    String inFull(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return lexicons.shortOffices().getOrDefault(bare, bare);
    }
}
