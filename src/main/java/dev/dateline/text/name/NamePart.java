package dev.dateline.text.name;

/**
 * One piece of a full name as it stands there.
 *
 * @param text the piece, without blanks, hyphens and dots around it
 * @param kind what it does in the name
 */
public record NamePart(String text, Kind kind) {

    /** What a piece does in a name, with how much it counts when names are compared (1 = a given name or surname). */
    public enum Kind {
        /** A given name, middle name or surname; which of them, nothing tells across languages. */
        WORD(1),
        /** One letter that stands for a given name. */
        INITIAL(0.5),
        /** The second name after the father, mostly left out: {@code Vladimirovich}, {@code Sergeyevna}. */
        PATRONYMIC(0.35),
        /** {@code Jr}, {@code III}. */
        SUFFIX(0.2),
        /** {@code van}, {@code al}, {@code bin}: belongs to the name that follows and is often dropped. */
        PARTICLE(0.15),
        /** {@code Dr}, {@code General}, {@code Haji}: no part of the name. */
        TITLE(0.05);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** How much a piece of this kind counts, against 1 for a word; set on the development pairs. */
        public double weight() {
            return weight;
        }
    }
}
