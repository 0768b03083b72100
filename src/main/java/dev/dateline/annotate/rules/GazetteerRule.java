package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Asks the gazetteer about names of which the tagger was not sure, and about capitalised words that it passed over: places
 * are those of several words, and single ones behind "in" or "near".
 */
final class GazetteerRule implements Rule {
    private static final int LONGEST = 3;

    private final Gazetteer gazetteer;
    private final Set<String> locatives;

    /** The rule; {@code locatives} are words behind which a place is named, lower case. */
    GazetteerRule(Gazetteer gazetteer, Set<String> locatives) {
        this.gazetteer = gazetteer;
        this.locatives = locatives;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> isMistaken(draft, name) ? name.kind(EntityKind.PLACE) : name);
        List<Name> missed = new ArrayList<>();
        int token = 0;
        while (token < draft.count()) {
            int end = endOfCapitals(draft, token);
            if (isMissed(draft, token, end)) {
                missed.add(Name.listed(token, end, EntityKind.PLACE));
            }
            token = Math.max(end, token + 1);
        }
        draft.add(missed);
    }

    private static int endOfCapitals(Draft draft, int from) {
        int end = from;
        while (Words.isCapitalised(draft.word(end)) && (end == from || !draft.opensSentence(end))) {
            end++;
        }
        return end;
    }

    private boolean isMistaken(Draft draft, Name name) {
        boolean open = (name.kind() == EntityKind.ORGANIZATION || name.kind() == EntityKind.PERSON)
                && name.layer() != Layer.LEXICON
                && name.isUnsure()
                && name.length() <= LONGEST;
        boolean told = name.length() > 1 || locatives.contains(draft.folded(name.from() - 1));
        return open && told && isPlace(draft.text(name));
    }

    private boolean isMissed(Draft draft, int from, int to) {
        return to - from > 1
                && to - from <= LONGEST
                && draft.isFree(from, to)
                && !Words.isUpper(draft.word(from))
                && isPlace(draft.text(from, to));
    }

    private boolean isPlace(String words) {
        return gazetteer.find(words).stream()
                .anyMatch(candidate -> candidate.likely() && candidate.standing() == PlaceStanding.NAME);
    }
}
