package dev.dateline.text.spelling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which newspapers of one language write the sounds of other scripts. Two words that are read as the same sounds
 * by the rules of two languages, and show it in two places, were romanised: {@code Yavlinsky}, {@code Jawlinski};
 * {@code Mishustin}, {@code Michoustine}. Pure functions.
 */
final class Romanisation {
    private static final Romanisation ENGLISH =
            new Romanisation("shch=SC sh=S zh=S ch=C kh=K dzh=J dj=J j=J tz=ts z=s");
    private static final Romanisation GERMAN =
            new Romanisation("schtsch=SC tsch=C dsch=J sch=S ch=K j=y w=v z=ts ss=s");
    private static final Romanisation FRENCH =
            new Romanisation("chtch=SC tch=C ch=S kh=K dj=J j=S ou=u gue=ge gui=gi ine$=in tz=ts z=s");

    private static final List<Romanisation> ALL = List.of(ENGLISH, GERMAN, FRENCH);

    /** Shorter words are alike by chance: Chou, Shu. */
    private static final int SHORTEST = 6;

    /** Places in which the words show that they were romanised. */
    private static final int FEWEST_SIGNS = 2;

    private static final Pattern I = Pattern.compile("[iy]+");
    private static final Pattern SOFT_E = Pattern.compile("ie");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");

    private final Pattern groups;
    private final Map<String, String> sounds = new HashMap<>();

    /** {@code rules} are groups of letters with their sounds, the longer groups first. */
    private Romanisation(String rules) {
        for (String rule : rules.split(" ", -1)) {
            sounds.put(rule.replaceFirst("\\$?=.*", ""), rule.replaceFirst(".*=", ""));
        }
        this.groups = Pattern.compile(rules.replaceAll("=\\w+", "").replace(' ', '|'));
    }

    /**
     * Whether two words are one by the rules of two languages.
     *
     * @param one its Latin letters, small, without marks
     * @param other the same
     */
    static boolean ofTwoLanguages(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST) {
            return false;
        }
        for (Romanisation a : ALL) {
            for (Romanisation b : ALL) {
                if (a != b && a.read(one).equals(b.read(other)) && a.signs(one) + b.signs(other) >= FEWEST_SIGNS) {
                    return true;
                }
            }
        }
        return false;
    }

    private String read(String word) {
        String read = groups.matcher(word).replaceAll(group -> sounds.getOrDefault(group.group(), group.group()));
        read = I.matcher(read).replaceAll("i");
        read = SOFT_E.matcher(read).replaceAll("e");
        return DOUBLED.matcher(read).replaceAll("$1");
    }

    /** The groups of letters, each once, that only this language reads so; none of English, the norm. */
    private int signs(String word) {
        Set<String> signs = new HashSet<>();
        Matcher found = groups.matcher(word);
        while (this != ENGLISH && found.find()) {
            String sound = sounds.getOrDefault(found.group(), found.group());
            if (!sound.equals(ENGLISH.sounds.getOrDefault(found.group(), found.group()))) {
                signs.add(found.group());
            }
        }
        return signs.size();
    }
}
