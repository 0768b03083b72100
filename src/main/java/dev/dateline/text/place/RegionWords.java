package dev.dateline.text.place;

import java.util.List;

/** The words behind which a region bears the name of a place in it, folded. Stateless. */
final class RegionWords {
    private static final List<String> WORDS = List.of(
            "oblast",
            "region",
            "province",
            "governorate",
            "prefecture",
            "district",
            "raion",
            "county",
            "область",
            "район");

    private RegionWords() {}

    /** Allocates nothing. */
    static boolean contains(WindowToken token) {
        for (int i = 0; i < WORDS.size(); i++) {
            if (is(WORDS.get(i), token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String word, WindowToken token) {
        if (word.length() != token.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != token.folded[i]) {
                return false;
            }
        }
        return true;
    }
}
