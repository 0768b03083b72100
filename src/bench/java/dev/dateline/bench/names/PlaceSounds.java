package dev.dateline.bench.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One reading of a form, taken apart: consonants by group, and the vowels between them. Two readings are compared only
 * when their groups are the same.
 *
 * @param skeleton one letter for each consonant: its group
 * @param consonants the consonants themselves
 * @param vowels the vowels before each consonant and after the last; one more than there are consonants
 */
record PlaceSounds(String skeleton, String consonants, List<String> vowels) {
    private static final String VOWELS = "aeiou";
    private static final Set<String> NEIGHBOURS = Set.of("ei", "ie", "ao", "oa", "ou", "uo", "ae", "ea");

    /** What one letter more or less between vowels and sounds of a group costs; see the methods for the reasons. */
    private static final double NEAR = 0.12;

    private static final double SCHWA = 0.2;
    private static final double FAR = 0.5;

    /** Keeps its own copy of the list. */
    PlaceSounds {
        vowels = List.copyOf(vowels);
    }

    /** Takes a reading apart; a consonant doubled counts once. */
    static PlaceSounds of(String reading) {
        StringBuilder skeleton = new StringBuilder();
        StringBuilder consonants = new StringBuilder();
        List<String> vowels = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (int i = 0; i < reading.length(); i++) {
            char c = reading.charAt(i);
            if (VOWELS.indexOf(c) >= 0) {
                if (between.isEmpty() || between.charAt(between.length() - 1) != c) {
                    between.append(c);
                }
            } else if (!between.isEmpty()
                    || consonants.isEmpty()
                    || skeleton.charAt(skeleton.length() - 1) != group(c)) {
                skeleton.append(group(c));
                consonants.append(c);
                vowels.add(between.toString());
                between.setLength(0);
            }
        }
        vowels.add(between.toString());
        return new PlaceSounds(skeleton.toString(), consonants.toString(), vowels);
    }

    private static char group(char c) {
        return switch (c) {
            case 'v' -> 'f';
            case 'd' -> 't';
            case 'g', 'x' -> 'k';
            case 'z', 'S', 'Z', 'c', 'C' -> 's';
            default -> c;
        };
    }

    /** How far apart two readings with the same skeleton are: 0 for the same sounds, about 0.5 a clear difference. */
    double distance(PlaceSounds other) {
        double distance = 0;
        for (int i = 0; i < consonants.length(); i++) {
            distance += consonants.charAt(i) == other.consonants.charAt(i) ? 0 : consonant(i, other);
        }
        int last = vowels.size() - 1;
        for (int i = 0; i <= last; i++) {
            distance += vowel(vowels.get(i), other.vowels.get(i), i == last);
        }
        return distance;
    }

    /** Hissing sounds, f and v are written for one another everywhere; k, g, t, d seldom. */
    private double consonant(int i, PlaceSounds other) {
        boolean near = skeleton.charAt(i) == 's' || skeleton.charAt(i) == 'f';
        boolean breath = consonants.charAt(i) == 'x' || other.consonants.charAt(i) == 'x';
        return near ? NEAR : breath ? SCHWA : FAR;
    }

    /**
     * A glide more or less, or a weak e or i that is not written, is near, and nearer at the end of a word; a vowel for its
     * neighbour is near inside a word only, because endings distinguish places: Kumbo, Kumba.
     */
    private static double vowel(String mine, String theirs, boolean last) {
        if (mine.equals(theirs)) {
            return 0;
        }
        String shorter = mine.length() <= theirs.length() ? mine : theirs;
        String longer = mine.length() <= theirs.length() ? theirs : mine;
        if (shorter.isEmpty()) {
            return longer.equals("e") || longer.equals("i") ? (last ? NEAR : SCHWA) : FAR;
        }
        if (longer.length() == shorter.length() + 1) {
            boolean glide = longer.equals("i" + shorter) || longer.equals(shorter + "i");
            return glide ? (last ? NEAR : SCHWA) : FAR;
        }
        boolean near = !last && mine.length() == 1 && theirs.length() == 1 && NEIGHBOURS.contains(mine + theirs);
        return near ? SCHWA : FAR;
    }
}
