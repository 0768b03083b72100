package dev.dateline.text.spelling;

import java.util.Map;

/**
 * A form of an archive, or of a query, with what the archive knows about it. Forms that differ in case only are one form.
 *
 * @param form the form as it is mostly written; one word, or several where they name a place
 * @param capitalised articles that have it with a capital at the beginning, all capitals included
 * @param capitals articles that have it in capitals throughout
 * @param small articles that have it in small letters
 * @param entities the entities that it was resolved to in some article, the name of each by its id; empty when unknown
 */
public record FormEvidence(String form, long capitalised, long capitals, long small, Map<String, String> entities) {

    /** Copies the map and refuses negative counts. */
    public FormEvidence {
        if (capitalised < 0 || capitals < 0 || small < 0) {
            throw new IllegalArgumentException("a number of articles is negative: " + form);
        }
        entities = Map.copyOf(entities);
    }

    /** A form about which nothing is known but its letters: a word of a query that no article has. */
    public static FormEvidence of(String form) {
        return new FormEvidence(form, 0, 0, 0, Map.of());
    }

    /** A form that occurs as a name in this number of articles. */
    public static FormEvidence of(String form, long capitalised) {
        return new FormEvidence(form, capitalised, 0, 0, Map.of());
    }

    /** The share of articles with the form that have it in small letters, from 0 to 1; 0 where no article has it. */
    double smallShare() {
        return small == 0 ? 0 : small / (double) (small + capitalised);
    }

    /** Whether no article has it. */
    boolean isAbsent() {
        return capitalised == 0 && small == 0;
    }

    /** Whether it was never seen but in capitals, as an instrument code or in headlines. */
    boolean onlyCapitals() {
        return capitalised > 0 && capitals == capitalised && small == 0;
    }
}
