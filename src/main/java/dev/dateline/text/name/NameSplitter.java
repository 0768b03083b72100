package dev.dateline.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a full name into its pieces, before anything is known about them. Pieces end at blanks, hyphens, dots, commas and
 * the dots and dashes that East Asian scripts put between foreign names; what stands in brackets is left out. Stateless.
 *
 * <p>{@code J.D. Vance} gives J, D, Vance, and so does {@code JD Vance}; {@code 习近平} gives 习, 近平, and {@code 김철만}
 * gives 김, 철만: a name of two to four such syllables begins with its surname.
 */
final class NameSplitter {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

    /** Direction and joining marks say nothing about the name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Pd}.,;:/\"“”„«»=＝·・‧•،؛၊|_־\\u00A0\\u3000\\uFF0E]+");

    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z&&[^AEIOUY]]{2}");
    private static final int LONGEST_EAST_ASIAN = 4;

    private NameSplitter() {}

    static List<String> pieces(String name) {
        String bare = INVISIBLE.matcher(BRACKETS.matcher(name).replaceAll(" ")).replaceAll("");
        List<String> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(bare, -1)) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        if (pieces.size() == 1 && isEastAsian(pieces.getFirst())) {
            return surnameFirst(pieces.getFirst());
        }
        return pieces.size() > 1 ? initialsApart(pieces) : pieces;
    }

    private static List<String> surnameFirst(String name) {
        int surname = name.length() == LONGEST_EAST_ASIAN ? 2 : 1;
        return List.of(name.substring(0, surname), name.substring(surname));
    }

    /** Han or Hangul of two to four syllables. */
    private static boolean isEastAsian(String piece) {
        return piece.length() >= 2
                && piece.length() <= LONGEST_EAST_ASIAN
                && piece.chars().allMatch(c -> (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3));
    }

    /** JD in a name with small letters elsewhere is J and D. */
    private static List<String> initialsApart(List<String> pieces) {
        boolean shouting = pieces.stream().noneMatch(piece -> piece.chars().anyMatch(Character::isLowerCase));
        if (shouting) {
            return pieces;
        }
        List<String> apart = new ArrayList<>();
        for (String piece : pieces) {
            if (TWO_CAPITALS.matcher(piece).matches()) {
                apart.add(piece.substring(0, 1));
                apart.add(piece.substring(1));
            } else {
                apart.add(piece);
            }
        }
        return apart;
    }
}
