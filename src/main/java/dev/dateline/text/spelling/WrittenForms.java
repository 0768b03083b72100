package dev.dateline.text.spelling;

import dev.dateline.text.fold.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write one word that is not a name: {@code cease-fire}, {@code ceasefire}, {@code cease fire}; {@code F-16},
 * {@code F16}, {@code F-16s}; {@code O'Brien}, {@code OBrien}; {@code J.D.}, {@code JD}. A way is a list of tokens as the
 * tokenizer of the index cuts them (at hyphens and blanks, not at apostrophes, at points between letters and at commas between digits), so it is looked
 * up as a phrase. Pure functions.
 */
public final class WrittenForms {
    /** Ways of one phrase beyond which no further ones are made. */
    static final int MOST = 32;

    /** Letters of the shorter half of a compound: of a-list and e-mail one has only one. */
    private static final int SHORTEST_WHOLE = 4;

    /** A name of a type: F-16, MiG29, COVID-19. */
    private static final Pattern TYPE = Pattern.compile("(\\p{L}{1,5})-?(\\p{Nd}{1,4})(s?)");

    /** The most letters of a type that is written as two words: F 16, but not June 16. */
    private static final int LONGEST_TYPE = 3;

    /** Initials in one piece with points or without: J.D., JD, F.B.I. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}|(?:\\p{Lu}\\.){1,3}\\p{Lu}\\.?");

    private static final Pattern COMPOUND = Pattern.compile("[\\p{L}\\p{M}]+(-[\\p{L}\\p{M}]+)+");
    private static final Pattern PREFIXED_NAME = Pattern.compile("(o|d|l|m)['`´](\\p{L}{2,})");
    /** The first half of Abdul Rahman, Abd al-Rahman, Abdel-Rahman and Abdulrahman, and the rest of it in one piece. */
    private static final Pattern SERVANT = Pattern.compile("(abd(?:[aeou]l|oul)?)[ -]?(?:[aeu]l[ -])?(\\p{L}{4,})");

    private static final Pattern ELIDED =
            Pattern.compile("(?:d|l|dell|all|nell|sull|un|qu|s|n)'(\\p{L}[\\p{L}\\p{M}]{2,})");

    private WrittenForms() {}

    /**
     * The ways to write a word, its own first.
     *
     * @param word one word as typed, without blanks; case does not matter
     */
    public static Set<List<String>> of(String word) {
        String folded = Folding.fold(word.toLowerCase(Locale.ROOT));
        Set<List<String>> ways = new LinkedHashSet<>();
        Matcher type = TYPE.matcher(folded);
        Matcher name = PREFIXED_NAME.matcher(folded);
        if (type.matches()) {
            addTypes(ways, type.group(1), type.group(2), type.group(3));
            return ownFirst(ways, tokens(folded));
        }
        if (INITIALS.matcher(word).matches()) {
            String letters = folded.replace(".", "");
            String points = String.join(".", letters.split(""));
            ways.add(List.of(folded.contains(".") ? points : letters));
            ways.add(List.of(folded.contains(".") ? letters : points));
            ways.add(List.of(letters.split("")));
            return ways;
        }
        if (COMPOUND.matcher(folded).matches()) {
            ways.add(List.of(folded.split("-")));
            String whole = folded.replace("-", "");
            if (whole.length() >= SHORTEST_WHOLE) {
                ways.add(List.of(whole));
            }
            return ways;
        }
        ways.add(List.of(folded));
        if (name.matches()) {
            ways.add(List.of(name.group(1) + name.group(2)));
            ways.add(List.of(name.group(1), name.group(2)));
        }
        return ways;
    }

    /**
     * The ways to write a phrase, its own first; at most {@value #MOST}. Each of its words in all its ways, two neighbours as
     * one word, and one word as two where the archive has it with a hyphen.
     *
     * @param words the words as typed
     * @param isOneWord whether the archive writes two tokens, folded, as one
     * @param halves the two halves that the archive joins with a hyphen to make this token; empty for none
     */
    public static Set<List<String>> ofPhrase(
            List<String> words, BiPredicate<String, String> isOneWord, Function<String, List<String>> halves) {
        List<List<String>> ways = List.of(List.of());
        for (String word : words) {
            ways = longer(ways, of(word));
        }
        Set<List<String>> all = new LinkedHashSet<>(ways);
        for (List<String> way : ways) {
            for (int i = 0; i < way.size(); i++) {
                if (i + 1 < way.size()) {
                    for (List<String> joined : joined(way.get(i), way.get(i + 1), isOneWord)) {
                        add(all, way, i, i + 2, joined);
                    }
                }
                List<String> parts = halves.apply(way.get(i));
                if (!parts.isEmpty()) {
                    add(all, way, i, i + 1, parts);
                }
            }
        }
        return all;
    }

    /**
     * The ways to write an Arabic name that means a servant of God: {@code Abdul Rahman}, {@code Abd al-Rahman}, {@code
     * Abdelrahman}. Empty for other names.
     *
     * @param first its first word, folded
     * @param second its second word, folded, with an article or without; empty if the first has both
     */
    public static List<String> ofServant(String first, String second) {
        Matcher name = SERVANT.matcher(second.isEmpty() ? first : first + " " + second);
        boolean isOneWord = second.isEmpty() && !first.contains("-");
        if (!name.matches() || (isOneWord && name.group(1).equals("abd"))) {
            return List.of();
        }
        String god = name.group(2);
        return List.of(
                "abdul " + god,
                "abdel " + god,
                "abd al " + god,
                "abd el " + god,
                "abdul" + god,
                "abdel" + god,
                "abdal" + god);
    }

    /**
     * The other ways to write two neighbouring tokens: {@code F 16} as F16 and F-16s, {@code O Brien} as O'Brien, and as one word
     * what the archive writes so. Empty for most.
     *
     * @param first a token, folded
     * @param second the next one, folded
     * @param isOneWord whether the archive writes the two as one
     */
    public static List<List<String>> joined(String first, String second, BiPredicate<String, String> isOneWord) {
        if (isType(first, second)) {
            return of(first + second).stream()
                    .filter(way -> !way.equals(List.of(first, second)))
                    .toList();
        }
        if (PREFIXED_NAME.matcher(first + "'" + second).matches()) {
            return List.of(List.of(first + "'" + second), List.of(first + second));
        }
        return isOneWord.test(first, second) ? List.of(List.of(first + second)) : List.of();
    }

    /** Whether two tokens are a name of a type: {@code F} and {@code 16}. */
    private static boolean isType(String letters, String digits) {
        return letters.length() <= LONGEST_TYPE
                && TYPE.matcher(letters + digits).matches()
                && letters.chars().allMatch(Character::isLetter)
                && Character.isDigit(digits.charAt(0));
    }

    /** What is left of a word without the article or preposition that French and Italian grow on; itself for others. */
    public static String withoutElision(String word) {
        String folded = Folding.fold(word.toLowerCase(Locale.ROOT));
        Matcher elided = ELIDED.matcher(folded);
        return elided.matches() ? elided.group(1) : folded;
    }

    private static void add(Set<List<String>> all, List<String> way, int from, int to, List<String> tokens) {
        if (all.size() < MOST) {
            List<String> other = new ArrayList<>(way.subList(0, from));
            other.addAll(tokens);
            other.addAll(way.subList(to, way.size()));
            all.add(List.copyOf(other));
        }
    }

    private static List<List<String>> longer(List<List<String>> beginnings, Set<List<String>> ends) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> end : ends) {
            for (List<String> beginning : beginnings) {
                if (longer.size() < MOST) {
                    List<String> both = new ArrayList<>(beginning);
                    both.addAll(end);
                    longer.add(List.copyOf(both));
                }
            }
        }
        return longer;
    }

    private static void addTypes(Set<List<String>> ways, String letters, String digits, String plural) {
        for (String end : plural.isEmpty() ? List.of("", "s") : List.of("s", "")) {
            ways.add(List.of(letters, digits + end));
            ways.add(List.of(letters + digits + end));
        }
    }

    private static Set<List<String>> ownFirst(Set<List<String>> ways, List<String> own) {
        Set<List<String>> ordered = new LinkedHashSet<>();
        ordered.add(own);
        ordered.addAll(ways);
        return ordered;
    }

    private static List<String> tokens(String word) {
        return List.of(word.split("-"));
    }
}
