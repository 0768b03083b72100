package dev.dateline.text.place;

import dev.dateline.text.lexicon.BrokenLexiconException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ordinary English words that are also forms of places, and what to do with them: "Reading" and "Nice" need a capital,
 * "May" and "Best" alone are never a place, "Victoria" is none before a surname. Immutable, safe for many threads.
 */
final class AmbiguousForms {
    private enum Rule {
        CAPITAL,
        NEVER,
        GIVEN;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
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
     * Reads the list: a word and its rule ({@code capital}, {@code never} or {@code given}) a line, separated by a tab; lines that begin
     * with # say where it is from.
     *
     * @throws BrokenLexiconException for any other line
     */
    static AmbiguousForms read(String file, InputStream input) {
        Map<Long, Rule> rules = new HashMap<>();
        FoldedForm word = new FoldedForm();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t", -1);
                    Optional<Rule> rule = columns.length == 2 ? rule(columns[1]) : Optional.empty();
                    if (rule.isEmpty() || !word.set(columns[0]) || word.size() != 1) {
                        throw new BrokenLexiconException(
                                file, number, "one word, a tab and 'capital', 'never' or 'given' expected");
                    }
                    rules.put(word.hash(), rule.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AmbiguousForms(rules);
    }

    private static Optional<Rule> rule(String label) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.label().equals(label))
                .findFirst();
    }

    /**
     * Whether the form must not be known at all: a single word that newspapers hardly ever mean as a place, or one letter
     * or digit. Abbreviations are told by their capitals and never barred.
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
            return Packed.NO_SURNAME_BEHIND;
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
