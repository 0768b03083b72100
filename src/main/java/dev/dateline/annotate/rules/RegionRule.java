package dev.dateline.annotate.rules;

import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the short forms of states and provinces behind a city: "Ark." in "LITTLE ROCK, Ark.". */
final class RegionRule implements Rule {
    private final Set<String> regions;

    RegionRule(Set<String> regions) {
        this.regions = regions;
    }

    @Override
    public void apply(Draft draft) {
        List<Name> found = new ArrayList<>();
        for (int token = 2; token < draft.count(); token++) {
            int end = behindCity(draft, token) ? end(draft, token) : token;
            if (end > token) {
                found.add(Name.listed(token, end, EntityKind.PLACE));
            }
        }
        Set<Integer> starts = found.stream().map(Name::from).collect(Collectors.toSet());
        draft.each(name -> name.length() == 1 && starts.contains(name.from()) ? null : name);
        draft.add(found);
    }

    private static boolean behindCity(Draft draft, int token) {
        return draft.word(token - 1).equals(",") && Words.isCapitalised(draft.word(token - 2));
    }

    /** The token behind a short form; its point is a token of its own where the letters are a word as well: "Mass.". */
    private int end(Draft draft, int token) {
        String word = draft.word(token);
        boolean point = draft.word(token + 1).equals(".") && draft.tokens().touchesPrevious(token + 1);
        return regions.contains(word) ? token + 1 : point && regions.contains(word + ".") ? token + 2 : token;
    }
}
