package dev.dateline.text.name;

import java.util.Collections;

/**
 * How alike two parts of names are, from 0 to 1: by the nearest grade at which their keys agree, else by nickname, by
 * initial, by spelling, by sound. Stateless. The values order the kinds of agreement; they were set on the development
 * pairs.
 */
final class TokenSimilarity {

    private static final double CLOSE = 0.97;
    private static final double WIDE = NameSimilarity.SAME_KEY;
    private static final double NICKNAME = 0.85;
    private static final double INITIAL = 0.8;
    private static final double READING = 0.95;

    /** Spelling alone never says as much as an equal close key. */
    private static final double SPELLING_DISCOUNT = 0.05;

    /** Names that start with different consonants are seldom misspellings: Boyer, Royer. */
    private static final double OTHER_BEGINNING = 0.12;

    private static final double LEAST_SPELLING = 0.7;
    private static final int SHORTEST_SPELLED = 4;

    private TokenSimilarity() {}

    static double of(NameToken a, NameToken b) {
        double best = plain(a, b);
        for (NameToken reading : a.readings()) {
            best = Math.max(best, READING * exact(reading, b));
        }
        for (NameToken reading : b.readings()) {
            best = Math.max(best, READING * exact(reading, a));
        }
        return best;
    }

    private static double plain(NameToken a, NameToken b) {
        if (a.is(NameToken.Kind.INITIAL) || b.is(NameToken.Kind.INITIAL)) {
            return initial(a, b);
        }
        double exact = exact(a, b);
        if (exact > 0) {
            return exact;
        }
        double nickname = Collections.disjoint(a.givenNames(), b.givenNames()) ? 0 : NICKNAME;
        return Math.max(nickname, Math.max(spelling(a, b), Math.min(WIDE, sound(a, b))));
    }

    private static double exact(NameToken a, NameToken b) {
        if (a.folded().equals(b.folded())) {
            return 1;
        }
        if (a.close().equals(b.close())) {
            return CLOSE;
        }
        return a.wide().equals(b.wide()) && a.wide().length() > 1 ? WIDE : 0;
    }

    private static double initial(NameToken a, NameToken b) {
        if (a.folded().equals(b.folded())) {
            return 1;
        }
        boolean both = a.is(NameToken.Kind.INITIAL) && b.is(NameToken.Kind.INITIAL);
        return !both && (sameFirst(a.folded(), b.folded()) || sameFirst(a.wide(), b.wide())) ? INITIAL : 0;
    }

    private static boolean sameFirst(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
    }

    private static double spelling(NameToken a, NameToken b) {
        boolean latin = a.script() == b.script();
        if (!latin || Math.min(a.close().length(), b.close().length()) < SHORTEST_SPELLED) {
            return 0;
        }
        double likeness = likeness(a.close(), b.close());
        likeness -= beginAlike(a.sounds(), b.sounds()) ? 0 : OTHER_BEGINNING;
        return likeness >= LEAST_SPELLING ? likeness - SPELLING_DISCOUNT : 0;
    }

    private static boolean beginAlike(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        char x = a.charAt(0);
        char y = b.charAt(0);
        return SoundShape.isVowel(x) || SoundShape.isVowel(y) || SoundDistance.classOf(x) == SoundDistance.classOf(y);
    }

    private static double sound(NameToken a, NameToken b) {
        SoundDistance distance = a.script() == b.script()
                ? SoundDistance.ONE_SCRIPT
                : a.script() == NameToken.Script.VOWELLESS || b.script() == NameToken.Script.VOWELLESS
                        ? SoundDistance.VOWELLESS
                        : SoundDistance.TWO_SCRIPTS;
        double likeness = distance.likeness(a.sounds(), b.sounds());
        if (a.script() != b.script() && (hasTwoReadings(a) || hasTwoReadings(b))) {
            return Math.max(likeness, distance.likeness(otherReading(a), otherReading(b)));
        }
        return likeness;
    }

    /** Je is read as in Jelena, where the wide rules drop the j (Elena), and as in Jean: Жан, Ζαν. */
    private static boolean hasTwoReadings(NameToken token) {
        return token.script() == NameToken.Script.LATIN && token.folded().startsWith("je");
    }

    private static String otherReading(NameToken token) {
        return hasTwoReadings(token) ? "J" + token.sounds() : token.sounds();
    }

    /** From 0, nothing alike, to 1, equal: one minus the edit distance over the longer length. */
    private static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - distance(a, b) / (double) longer;
    }

    /** Damerau's distance: letters added, dropped, changed, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}
