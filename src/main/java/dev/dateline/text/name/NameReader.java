package dev.dateline.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads full names: splits them into parts, distinguishes titles, particles, initials and patronymics from names, and
 * gives each part its keys. {@code Dr. Vladimir V. Putin} gives a title, a word, an initial, a word. The order of the
 * parts is kept but means nothing: {@code Kim Jong Un}, {@code Jong-un Kim} and {@code Kim, Jong-un} compare alike. One
 * thread; takes some microseconds a name.
 *
 * <p>Parts end at spaces, hyphens, dots, commas and the dots and dashes that East Asian scripts put between foreign
 * names; text in brackets is left out. {@code J.D. Vance} gives J, D, Vance, and so does {@code JD Vance}; {@code 习近平}
 * gives 习, 近平, and {@code 김철만} gives 김, 철만: a name of two to four such syllables starts with its surname.
 */
public final class NameReader {

    /** Endings of East Slavic and Azerbaijani patronymics, on the romanised form. */
    private static final Pattern PATRONYMIC = Pattern.compile(
            ".{2,}(ov|ev|yev|av|yav|iv|yv)(ich|itch|ych|yc|ic|itsch|na|yna)|.{2,}(auna|ouna|ivna|ichna|ilyich|oglu|ogly|qizi|uulu)");

    private static final int FEWEST_WITH_PATRONYMIC = 3;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

    /** Direction and joining marks say nothing about the name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Pd}.,;:/\"“”„«»=＝·・‧•،؛၊|_־\\u00A0\\u3000\\uFF0E]+");

    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z&&[^AEIOUY]]{2}");
    private static final int LONGEST_EAST_ASIAN = 4;

    /** All letters before it are Latin; saves looking up the script of nearly all. */
    private static final char FIRST_BEYOND_LATIN = '\u0250';

    private final NameLexicons lexicons;
    private final NameKeyEncoder encoder;

    /** Makes a reader over lexicons that many readers may share. */
    public NameReader(NameLexicons lexicons) {
        this.lexicons = lexicons;
        this.encoder = lexicons.rules().newEncoder();
    }

    /** Reads a name in any script; a name without letters has no tokens. */
    public FullName read(String name) {
        List<NameToken> tokens = new ArrayList<>();
        for (String part : parts(name)) {
            String folded = encoder.key(NameGrade.FOLDED, part);
            if (!folded.isEmpty()) {
                tokens.add(token(part, kind(part, folded)));
            }
        }
        List<NameToken> kinds = withWords(tokens);
        markPatronymics(kinds);
        return FullName.of(name, kinds, pairs(kinds));
    }

    /** Numerals and Jr are Latin: Ив is Yves, not the fourth. */
    private NameToken.Kind kind(String part, String folded) {
        if (part.length() == 1 && folded.length() == 1) {
            return NameToken.Kind.INITIAL;
        }
        NameToken.Kind kind = lexicons.kind(folded);
        boolean isOtherScript = kind == NameToken.Kind.SUFFIX && script(part) != NameToken.Script.LATIN;
        return isOtherScript ? NameToken.Kind.WORD : kind;
    }

    /** In a name of only titles and particles (Haji Tan, El Rey) these are words. */
    private List<NameToken> withWords(List<NameToken> tokens) {
        if (tokens.stream().anyMatch(token -> token.is(NameToken.Kind.WORD))) {
            return tokens;
        }
        List<NameToken> words = new ArrayList<>();
        for (NameToken token : tokens) {
            words.add(token.is(NameToken.Kind.INITIAL) ? token : as(NameToken.Kind.WORD, token));
        }
        return words;
    }

    private void markPatronymics(List<NameToken> tokens) {
        long words =
                tokens.stream().filter(token -> token.is(NameToken.Kind.WORD)).count();
        for (int i = 1; words >= FEWEST_WITH_PATRONYMIC && i < tokens.size() - 1; i++) {
            NameToken token = tokens.get(i);
            if (token.is(NameToken.Kind.WORD)
                    && PATRONYMIC.matcher(token.folded()).matches()) {
                tokens.set(i, as(NameToken.Kind.PATRONYMIC, token));
            }
        }
    }

    private NameToken as(NameToken.Kind kind, NameToken token) {
        return token(token.text(), kind);
    }

    List<FullName.Pair> pairs(List<NameToken> tokens) {
        List<FullName.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (joins(tokens.get(i)) && joins(tokens.get(i + 1))) {
                String both = tokens.get(i).text() + tokens.get(i + 1).text();
                pairs.add(new FullName.Pair(i, token(both, NameToken.Kind.WORD)));
            }
        }
        return pairs;
    }

    private static boolean joins(NameToken token) {
        return switch (token.kind()) {
            case WORD, PARTICLE, PATRONYMIC, FIELD, TYPE -> true;
            case INITIAL, SUFFIX, TITLE, LEGAL -> false;
        };
    }

    NameToken token(String text, NameToken.Kind kind) {
        List<NameToken> readings = new ArrayList<>();
        for (String reading : lexicons.readings(text)) {
            readings.add(token(reading, kind));
        }
        encoder.read(text);
        String folded = encoder.key(NameGrade.FOLDED);
        return new NameToken(
                text,
                kind,
                folded,
                encoder.key(NameGrade.CLOSE),
                encoder.key(NameGrade.WIDE),
                encoder.sounds(),
                encoder.bareKeys(),
                lexicons.givenNames(folded),
                readings,
                script(text));
    }

    private static NameToken.Script script(String text) {
        NameToken.Script script = NameToken.Script.LATIN;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_BEYOND_LATIN && Character.isLetter(letter)) {
                switch (Character.UnicodeScript.of(letter)) {
                    case ARABIC, HEBREW, SYRIAC -> {
                        return NameToken.Script.VOWELLESS;
                    }
                    case LATIN -> {}
                    default -> script = NameToken.Script.OTHER;
                }
            }
        }
        return script;
    }

    /** The parts of a name as written, those without letters and digits too. */
    public static List<String> parts(String name) {
        String bare = INVISIBLE.matcher(BRACKETS.matcher(name).replaceAll(" ")).replaceAll("");
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(bare, -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.size() == 1 && isEastAsian(parts.getFirst())) {
            return surnameFirst(parts.getFirst());
        }
        return parts.size() > 1 ? initialsApart(parts) : parts;
    }

    private static List<String> surnameFirst(String name) {
        int surname = name.length() == LONGEST_EAST_ASIAN ? 2 : 1;
        return List.of(name.substring(0, surname), name.substring(surname));
    }

    /** Han or Hangul of two to four syllables. */
    private static boolean isEastAsian(String part) {
        return part.length() >= 2
                && part.length() <= LONGEST_EAST_ASIAN
                && part.chars().allMatch(c -> (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3));
    }

    /** JD in a name with small letters elsewhere is J and D. */
    private static List<String> initialsApart(List<String> parts) {
        boolean shouting = parts.stream().noneMatch(part -> part.chars().anyMatch(Character::isLowerCase));
        if (shouting) {
            return parts;
        }
        List<String> apart = new ArrayList<>();
        for (String part : parts) {
            if (TWO_CAPITALS.matcher(part).matches()) {
                apart.add(part.substring(0, 1));
                apart.add(part.substring(1));
            } else {
                apart.add(part);
            }
        }
        return apart;
    }
}
