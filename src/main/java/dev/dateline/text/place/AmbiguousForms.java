package dev.dateline.text.place;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.HashMap;
import java.util.Map;

/**
 * Ordinary English words that are also forms of places, each with its rule: "Reading" and "Nice" need a capital, "May" and
 * "Best" alone are never a place, "Victoria" is not a place before a surname. Immutable, safe for many threads.
 */
final class AmbiguousForms {
    private enum Rule {
        CAPITAL,
        NEVER,
        GIVEN
    }

    /** Shorter forms of one Latin word need a capital whatever they are: "ulm", "van", "lae". In UTF-16 units. */
    private static final int SHORT = 3;

    /** Latin letters end here; other scripts have no ordinary English words. */
    static final int LATIN = 0x250;

    /** By the hash of the folded word. */
    private final Map<Long, Rule> rules;

    private AmbiguousForms(Map<Long, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * Reads the list: a word and its rule ({@code capital}, {@code never} or {@code given}) on each line.
     *
     * @throws LexiconException for any other line
     */
    static AmbiguousForms of(Lexicon lexicon) {
        Map<Long, Rule> rules = new HashMap<>();
        FoldedForm word = new FoldedForm();
        for (Lexicon.Line line : lexicon.lines()) {
            line.columns(2);
            if (!word.set(line.column(0)) || word.size() != 1) {
                throw line.broken("'" + line.column(0) + "' is not one word");
            }
            rules.put(word.hash(), line.constant(1, Rule.class));
        }
        return new AmbiguousForms(rules);
    }

    /**
     * Whether the form must not be known at all: a single word that newspapers hardly ever mean as a place, or one letter
     * or digit. Abbreviations are recognised by their capitals and never barred.
     */
    boolean isBarred(FoldedForm form, PlaceStanding standing) {
        if (form.size() != 1 || standing == PlaceStanding.ABBREVIATION) {
            return false;
        }
        return rules.get(form.hash()) == Rule.NEVER || (form.length(0) == 1 && form.firstChar() < 0x2e80);
    }

    /** The case a text must have to mean the place by the form: a constant of {@link Packed}. */
    int textCase(FoldedForm form, PlaceStanding standing) {
        if (standing == PlaceStanding.ABBREVIATION) {
            return Packed.ALL_CAPITALS;
        }
        if (form.size() == 1 && rules.get(form.hash()) == Rule.GIVEN) {
            return Packed.NO_SURNAME_AFTER;
        }
        if (form.firstChar() >= LATIN) {
            return Packed.ANY_CASE;
        }
        boolean isShort = form.size() == 1 && form.length(0) <= SHORT;
        return isShort || areCommon(form) ? Packed.CAPITALS : Packed.ANY_CASE;
    }

    private boolean areCommon(FoldedForm form) {
        for (int i = 0; i < form.size(); i++) {
            Rule rule = rules.get(form.tokenHash(i));
            if (rule == null || rule == Rule.GIVEN) {
                return false;
            }
        }
        return true;
    }
}
