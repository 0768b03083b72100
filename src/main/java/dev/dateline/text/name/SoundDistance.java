package dev.dateline.text.name;

/**
 * How alike two words sound: an edit distance over their sounds in which vowels cost little and consonants made in the
 * same place of the mouth replace each other at a discount. Stateless apart from its costs; safe for many threads.
 *
 * <p>Costs against 1 for a consonant, set on the development names, those between two scripts on half of the persons:
 *
 * @param vowel that is written in one word and not in the other
 * @param otherVowel for a vowel, as a share of that
 * @param neighbour another consonant of the same class (p b f v, t d, s sh ch j, k h, m n, r l)
 * @param softened the j, ch or sh that a front vowel makes of a k or g (George, Τζορτζ), or a v or y that is written as
 *     a vowel (Львов, לבוב)
 */
record SoundDistance(double vowel, double otherVowel, double neighbour, double softened) {

    /** Between two words in Latin letters. */
    static final SoundDistance ONE_SCRIPT = new SoundDistance(0.4, 0.6, 0.5, 0.6);

    /** Between two scripts that both write vowels. */
    static final SoundDistance TWO_SCRIPTS = new SoundDistance(0.25, 0.9, 0.2, 0.35);

    /** Where one of the scripts writes no short vowels. */
    static final SoundDistance VOWELLESS = new SoundDistance(0.1, 0.9, 0.3, 0.35);

    private static final double FAINT = 0.5;
    private static final double VOWEL_FOR_CONSONANT = 1.2;
    private static final double END_OR_DOUBLE = 0.6;

    /** Below this length in costs, one difference would make two short words nothing alike. */
    private static final double SHORTEST = 1.5;

    private static final String CONSONANTS = "pbfvwtdsSCJzkhgmnlr";
    private static final String CLASSES = "PPPPPTTSSSSSKKKNNRR";

    /** From 0, nothing alike, to 1, the same sounds. */
    double likeness(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double[] before = new double[b.length() + 1];
        double lengthOfB = 0;
        for (int j = 0; j < b.length(); j++) {
            before[j + 1] = before[j] + dropping(b, j);
            lengthOfB += length(b.charAt(j));
        }
        double lengthOfA = 0;
        for (int i = 0; i < a.length(); i++) {
            before = row(a, i, b, before);
            lengthOfA += length(a.charAt(i));
        }
        double longer = Math.max(SHORTEST, Math.max(lengthOfA, lengthOfB));
        return Math.max(0, 1 - before[b.length()] / longer);
    }

    private double[] row(String a, int i, String b, double[] before) {
        double[] now = new double[b.length() + 1];
        double drop = dropping(a, i);
        now[0] = before[0] + drop;
        for (int j = 0; j < b.length(); j++) {
            double skip = Math.min(before[j + 1] + drop, now[j] + dropping(b, j));
            now[j + 1] = Math.min(skip, before[j] + change(a.charAt(i), b.charAt(j)));
        }
        return now;
    }

    private double length(char sound) {
        return isVowel(sound) ? vowel : 1;
    }

    /** Doubled letters and a t, s or d at the end fall away more easily. */
    private double dropping(String word, int at) {
        char sound = word.charAt(at);
        double cost = isVowel(sound) ? vowel : sound == 'h' || sound == 'J' ? FAINT : 1;
        boolean doubled = at > 0 && word.charAt(at - 1) == sound;
        boolean faintEnd = at == word.length() - 1 && "tsd".indexOf(sound) >= 0;
        return doubled || faintEnd ? cost * END_OR_DOUBLE : cost;
    }

    private double change(char x, char y) {
        if (x == y) {
            return 0;
        }
        if (isVowel(x) && isVowel(y)) {
            return vowel * otherVowel;
        }
        if (isVowel(x) || isVowel(y)) {
            return "Jv".indexOf(x) >= 0 || "Jv".indexOf(y) >= 0 ? softened : VOWEL_FOR_CONSONANT;
        }
        if (classOf(x) == classOf(y)) {
            return x == 'm' || y == 'm' ? 1 : neighbour;
        }
        return isSoftened(x, y) || isSoftened(y, x) ? softened : 1;
    }

    /** Whether one is a k or g and the other what a front vowel makes of it: j, ch, sh. */
    private static boolean isSoftened(char x, char y) {
        return "JSC".indexOf(x) >= 0 && classOf(y) == 'K';
    }

    private static boolean isVowel(char sound) {
        return SoundShape.isVowel(sound) || sound == 'y';
    }

    /** The class of a consonant; a sound in no class is one of its own. */
    static char classOf(char sound) {
        int at = CONSONANTS.indexOf(sound);
        return at < 0 ? sound : CLASSES.charAt(at);
    }
}
