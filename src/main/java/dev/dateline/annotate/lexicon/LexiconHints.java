package dev.dateline.annotate.lexicon;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ListedName;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.annotate.tagger.NameHints;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.token.Words;
import java.util.Optional;
import java.util.Set;

/** The hints of the annotator's own lists and of the gazetteer. Thread-safe. */
public final class LexiconHints implements NameHints {
    private final Set<String> givenNames;
    private final Set<String> commonWords;
    private final Set<String> bodies;
    private final Set<String> others;
    private final Phrases<ListedName> names;
    private final Gazetteer gazetteer;

    /** Hints from these lists. */
    public LexiconHints(AnnotatorLexicons lexicons, Gazetteer gazetteer) {
        givenNames = lexicons.genders().givenNames();
        commonWords = lexicons.commonWords();
        bodies = lexicons.organisationWords().words(OrganisationWord.HEAD);
        others = lexicons.organisationWords().words(OrganisationWord.OTHER_HEAD);
        names = lexicons.names();
        this.gazetteer = gazetteer;
    }

    @Override
    public int ofWord(String word) {
        String lower = Words.fold(word);
        return (givenNames.contains(lower) ? GIVEN : 0)
                | (commonWords.contains(lower) ? COMMON : 0)
                | (bodies.contains(word) ? BODY : 0)
                | (others.contains(word) ? OTHER : 0);
    }

    @Override
    public int ofPhrase(String words) {
        return listed(words) | (isPlace(words) ? PLACE : 0);
    }

    private int listed(String words) {
        String[] tokens = words.split(" ", -1);
        Optional<ListedName> listed = names.match(i -> i < tokens.length ? tokens[i] : "")
                .filter(match -> match.length() == tokens.length)
                .map(Phrases.Match::value);
        if (listed.isEmpty()) {
            return 0;
        }
        return listed.get().country() != null
                ? COUNTRY
                : listed.get().kind().isPresent() ? ORGANIZATION : NO_NAME;
    }

    private boolean isPlace(String words) {
        return gazetteer.find(words).stream()
                .anyMatch(candidate -> candidate.likely() && candidate.standing() == PlaceStanding.NAME);
    }
}
