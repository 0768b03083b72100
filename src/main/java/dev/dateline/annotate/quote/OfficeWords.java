package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.text.name.Titles;

/** What words say of people and organisations, asked for in lower case. Safe for many threads. */
final class OfficeWords {
    private final AnnotatorLexicons lexicons;
    private final Titles titles;

    OfficeWords(AnnotatorLexicons lexicons, Titles titles) {
        this.lexicons = lexicons;
        this.titles = titles;
    }

    /** Whether a word tells what a person is. */
    boolean isOffice(String word) {
        return lexicons.offices().has(OfficeWord.ROLE, word) || titles.isTitle(word.toCharArray(), word.length());
    }

    /** Whether it tells what many are, whom a text often does not name. */
    boolean isOfMany(String word) {
        return lexicons.offices().has(OfficeWord.MANY, word);
    }

    /** Whether it is what a text calls an organisation that it has named. */
    boolean isBody(String word) {
        return lexicons.organisationWords().has(OrganisationWord.BODY, word);
    }

    /** The word that a short form stands for; other words without their final point. */
    String inFull(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return lexicons.shortOffices().getOrDefault(bare, bare);
    }
}
