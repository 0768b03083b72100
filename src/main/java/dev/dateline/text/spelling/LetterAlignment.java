package dev.dateline.text.spelling;

import java.util.Arrays;

/**
 * The cheapest way to make the letters of one word those of another, and of what kinds its steps are. Immutable; takes
 * some microseconds for names of usual length.
 *
 * <p>A step replaces a group of letters by one that corresponds to it ({@link Correspondences}), or changes, adds or swaps
 * single letters. The costs order the steps, nothing more: how much each kind speaks against two spellings being one name
 * is in {@link SpellingWeights}.
 */
@SuppressWarnings("EnumOrdinal") // arrays by kind of step, for speed
final class LetterAlignment {
    /** The kinds of steps, with what they cost. The first four are kinds of lines in the lexicon. */
    enum Edit {
        /** Two ways to write a foreign sound that no language has side by side: -ov, -off. A little cheaper, to be seen. */
        TRANSCRIBED(0.14),
        /** Two ways to write one foreign sound: ou, u. */
        ROMANISED(0.15),
        /** A German umlaut and the two letters that replace it: ö, oe. */
        UMLAUT(0.15),
        /** Letters that sound alike, in romanisation or in families of one language: c, k. */
        SHARED(0.25),
        /** A letter that is doubled on one side. */
        DOUBLED(0.25),
        /** An h on one side. */
        SILENT_H(0.3),
        /** A neighbouring vowel: e for a or i, o for u. */
        NEAR_VOWEL(0.35),
        /** Any other vowel. */
        FAR_VOWEL(0.5),
        /** A vowel on one side. */
        ADDED_VOWEL(0.5),
        /** A vowel that the other script does not write. */
        UNWRITTEN_VOWEL(0.1),
        /** Another last vowel, or a last vowel or s on one side. */
        ENDING(0.5),
        /** Two neighbouring letters in the other order. */
        SWAPPED(0.6),
        /** A consonant that is made in the same place of the mouth: b, p. */
        NEIGHBOUR_CONSONANT(0.7),
        /** A consonant on one side. */
        ADDED_CONSONANT(1),
        /** Anything else. */
        OTHER_CONSONANT(1);

        private final double cost;

        Edit(double cost) {
            this.cost = cost;
        }

        /** What a step of the kind costs. */
        double cost() {
            return cost;
        }

        /** Whether the first sound of a name is another one after this step; names are seldom misspelled there. */
        private boolean changesSound() {
            return switch (this) {
                case SILENT_H,
                        FAR_VOWEL,
                        ADDED_VOWEL,
                        ENDING,
                        SWAPPED,
                        NEIGHBOUR_CONSONANT,
                        ADDED_CONSONANT,
                        OTHER_CONSONANT -> true;
                case TRANSCRIBED, ROMANISED, UMLAUT, SHARED, DOUBLED, NEAR_VOWEL, UNWRITTEN_VOWEL -> false;
            };
        }
    }

    private static final Edit[] EDITS = Edit.values();
    private static final String VOWELS = "aeiouy";
    private static final String NEAR_VOWELS = "ae ei iy ey ou";
    private static final String CONSONANTS = "pbfvwtdszcjxkhgqmnlr";
    private static final String CLASSES = "PPPPPTTSSSSSKKKKNNRR";

    /** What is added for a vowel in the place of a consonant. */
    private static final double VOWEL_FOR_CONSONANT = 0.2;

    private static final char BEGINNING = '^';
    private static final char END = '$';
    private static final int NO_EDIT = EDITS.length;

    private final int[] counts = new int[EDITS.length];
    private final double cost;
    private final boolean otherFirstSound;

    /** Walks through the two words and takes down the steps. */
    private static final class Walk {
        private final Correspondences rules;
        private final boolean unwrittenVowels;
        private final String a;
        private final String b;
        private final double[] costs;
        private final byte[] edits;
        private final byte[] stepsA;
        private final byte[] stepsB;
        private final double mostCost;

        Walk(Correspondences rules, String one, String other, boolean unwrittenVowels, double mostCost) {
            this.rules = rules;
            this.mostCost = mostCost;
            this.unwrittenVowels = unwrittenVowels;
            a = BEGINNING + one + END;
            b = BEGINNING + other + END;
            int cells = (a.length() + 1) * (b.length() + 1);
            costs = new double[cells];
            edits = new byte[cells];
            stepsA = new byte[cells];
            stepsB = new byte[cells];
            Arrays.fill(costs, Double.MAX_VALUE);
            costs[0] = 0;
            int last = 0;
            for (int i = 1; i <= a.length() && i - last <= Correspondences.LONGEST_GROUP; i++) {
                for (int j = 1; j <= b.length(); j++) {
                    reach(i, j);
                    last = costs[cell(i, j)] < Double.MAX_VALUE ? i : last;
                }
            }
        }

        private int cell(int i, int j) {
            return i * (b.length() + 1) + j;
        }

        private void reach(int i, int j) {
            char x = a.charAt(i - 1);
            char y = b.charAt(j - 1);
            if (x == y) {
                step(i, j, 1, 1, NO_EDIT, 0);
            } else if (isLetter(x) && isLetter(y)) {
                change(i, j, x, y);
            }
            for (Correspondences.Rule rule : rules.endingIn(x, y)) {
                int lengthOfA = rule.one().length();
                int lengthOfB = rule.other().length();
                if (lengthOfA <= i
                        && lengthOfB <= j
                        && costs[cell(i - lengthOfA, j - lengthOfB)] + rule.edit().cost < costs[cell(i, j)]
                        && a.startsWith(rule.one(), i - lengthOfA)
                        && b.startsWith(rule.other(), j - lengthOfB)) {
                    step(i, j, lengthOfA, lengthOfB, rule.edit().ordinal(), rule.edit().cost);
                }
            }
            if (isLetter(x)) {
                Edit edit = added(a, i - 1);
                step(i, j, 1, 0, edit.ordinal(), edit.cost);
            }
            if (isLetter(y)) {
                Edit edit = added(b, j - 1);
                step(i, j, 0, 1, edit.ordinal(), edit.cost);
            }
        }

        private void change(int i, int j, char x, char y) {
            boolean bothEnd = i == a.length() - 1 && j == b.length() - 1;
            Edit edit = changed(x, y, bothEnd);
            boolean oneIsVowel = isVowel(x) != isVowel(y);
            step(i, j, 1, 1, edit.ordinal(), edit.cost + (oneIsVowel ? VOWEL_FOR_CONSONANT : 0));
            if (x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
                step(i, j, 2, 2, Edit.SWAPPED.ordinal(), Edit.SWAPPED.cost);
            }
        }

        private void step(int i, int j, int lengthOfA, int lengthOfB, int edit, double price) {
            double before = costs[cell(i - lengthOfA, j - lengthOfB)];
            int here = cell(i, j);
            if (before + price < costs[here] && before + price <= mostCost) {
                costs[here] = before + price;
                edits[here] = (byte) edit;
                stepsA[here] = (byte) lengthOfA;
                stepsB[here] = (byte) lengthOfB;
            }
        }

        private Edit added(String word, int at) {
            char letter = word.charAt(at);
            boolean last = at == word.length() - 2;
            if (word.charAt(at - 1) == letter || word.charAt(at + 1) == letter) {
                return Edit.DOUBLED;
            }
            if (isVowel(letter)) {
                return unwrittenVowels ? Edit.UNWRITTEN_VOWEL : last ? Edit.ENDING : Edit.ADDED_VOWEL;
            }
            return letter == 'h' ? Edit.SILENT_H : last && letter == 's' ? Edit.ENDING : Edit.ADDED_CONSONANT;
        }
    }

    private LetterAlignment(Walk walk) {
        int i = walk.a.length();
        int j = walk.b.length();
        cost = walk.costs[walk.cell(i, j)];
        boolean other = false;
        while (i > 0 && j > 0 && cost < Double.MAX_VALUE) {
            int cell = walk.cell(i, j);
            i -= walk.stepsA[cell];
            j -= walk.stepsB[cell];
            if (walk.edits[cell] != NO_EDIT) {
                counts[walk.edits[cell]]++;
                other |= Math.min(i, j) <= 1 && EDITS[walk.edits[cell]].changesSound();
            }
        }
        otherFirstSound = other;
    }

    /**
     * Aligns two words.
     *
     * @param one its letters, Latin, without marks
     * @param other the same
     * @param unwrittenVowels whether one of them comes from a script that writes no short vowels
     */
    static LetterAlignment of(Correspondences rules, String one, String other, boolean unwrittenVowels) {
        return of(rules, one, other, unwrittenVowels, Double.MAX_VALUE);
    }

    /** The same, given up where it costs more: the cost is then {@link Double#MAX_VALUE}, and there are no steps. */
    static LetterAlignment of(
            Correspondences rules, String one, String other, boolean unwrittenVowels, double mostCost) {
        return new LetterAlignment(new Walk(rules, one, other, unwrittenVowels, mostCost));
    }

    /** How many steps of a kind there are. */
    int count(Edit edit) {
        return counts[edit.ordinal()];
    }

    /** How many steps there are. */
    int steps() {
        return Arrays.stream(counts).sum();
    }

    /** What they cost together; 0 for the same letters. */
    double cost() {
        return cost;
    }

    /** Whether the words begin with different sounds. */
    boolean otherFirstSound() {
        return otherFirstSound;
    }

    private static Edit changed(char x, char y, boolean bothEnd) {
        if (isVowel(x) && isVowel(y)) {
            return bothEnd ? Edit.ENDING : isNear(x, y) ? Edit.NEAR_VOWEL : Edit.FAR_VOWEL;
        }
        return classOf(x) == classOf(y) ? Edit.NEIGHBOUR_CONSONANT : Edit.OTHER_CONSONANT;
    }

    private static boolean isNear(char x, char y) {
        return NEAR_VOWELS.contains(x < y ? "" + x + y : "" + y + x);
    }

    private static boolean isLetter(char unit) {
        return unit != BEGINNING && unit != END;
    }

    /** Whether a letter is a, e, i, o, u or y. */
    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    private static char classOf(char consonant) {
        int at = CONSONANTS.indexOf(consonant);
        return at < 0 ? consonant : CLASSES.charAt(at);
    }
}
