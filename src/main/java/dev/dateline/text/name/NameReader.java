package dev.dateline.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads full names: cuts them into parts, tells titles, particles, initials and patronymics from names, and gives each
 * part its keys. {@code Dr. Vladimir V. Putin} gives a title, a word, an initial, a word. The order of the parts is kept
 * but means nothing: {@code Kim Jong Un}, {@code Jong-un Kim} and {@code Kim, Jong-un} compare alike. One thread; takes
 * some microseconds a name.
 */
public final class NameReader {

    /** Endings of East Slavic and Azerbaijani patronymics, on the romanised form. */
    private static final Pattern PATRONYMIC = Pattern.compile(
            ".{2,}(ov|ev|yev|av|yav|iv|yv)(ich|itch|ych|yc|ic|itsch|na|yna)|.{2,}(auna|ouna|ivna|ichna|ilyich|oglu|ogly|qizi|uulu)");

    private static final int FEWEST_WITH_PATRONYMIC = 3;

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
        for (String piece : NameSplitter.pieces(name)) {
            String folded = encoder.key(NameGrade.FOLDED, piece);
            if (!folded.isEmpty()) {
                tokens.add(token(new NamePart(piece, kind(piece, folded))));
            }
        }
        List<NameToken> told = withoutEmptyHanded(tokens);
        markPatronymics(told);
        return new FullName(name, told, pairs(told));
    }

    /** Numerals and Jr are Latin: Ив is Yves, and not the fourth. */
    private NamePart.Kind kind(String piece, String folded) {
        if (piece.length() == 1 && folded.length() == 1) {
            return NamePart.Kind.INITIAL;
        }
        NamePart.Kind kind = lexicons.words().kindOf(folded);
        boolean isOtherScript = kind == NamePart.Kind.SUFFIX && script(piece) != NameToken.Script.LATIN;
        return isOtherScript ? NamePart.Kind.WORD : kind;
    }

    /** A name of nothing but titles and particles (Haji Tan, El Rey) is made of words after all. */
    private List<NameToken> withoutEmptyHanded(List<NameToken> tokens) {
        if (tokens.stream().anyMatch(token -> token.is(NamePart.Kind.WORD))) {
            return tokens;
        }
        List<NameToken> words = new ArrayList<>();
        for (NameToken token : tokens) {
            words.add(token.is(NamePart.Kind.INITIAL) ? token : as(NamePart.Kind.WORD, token));
        }
        return words;
    }

    private void markPatronymics(List<NameToken> tokens) {
        long words =
                tokens.stream().filter(token -> token.is(NamePart.Kind.WORD)).count();
        for (int i = 1; words >= FEWEST_WITH_PATRONYMIC && i < tokens.size() - 1; i++) {
            NameToken token = tokens.get(i);
            if (token.is(NamePart.Kind.WORD)
                    && PATRONYMIC.matcher(token.folded()).matches()) {
                tokens.set(i, as(NamePart.Kind.PATRONYMIC, token));
            }
        }
    }

    private NameToken as(NamePart.Kind kind, NameToken token) {
        return token(new NamePart(token.part().text(), kind));
    }

    private List<FullName.Pair> pairs(List<NameToken> tokens) {
        List<FullName.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (joins(tokens.get(i)) && joins(tokens.get(i + 1))) {
                String both =
                        tokens.get(i).part().text() + tokens.get(i + 1).part().text();
                pairs.add(new FullName.Pair(i, token(new NamePart(both, NamePart.Kind.WORD))));
            }
        }
        return pairs;
    }

    private static boolean joins(NameToken token) {
        return switch (token.part().kind()) {
            case WORD, PARTICLE, PATRONYMIC -> true;
            case INITIAL, SUFFIX, TITLE -> false;
        };
    }

    private NameToken token(NamePart part) {
        List<NameToken> readings = new ArrayList<>();
        for (String reading : lexicons.hanSurnames().readings(part.text())) {
            readings.add(token(new NamePart(reading, part.kind())));
        }
        return token(part, readings);
    }

    private NameToken token(NamePart part, List<NameToken> readings) {
        encoder.read(part.text());
        String folded = encoder.key(NameGrade.FOLDED);
        return new NameToken(
                part,
                folded,
                encoder.key(NameGrade.CLOSE),
                encoder.key(NameGrade.WIDE),
                encoder.sounds(),
                encoder.bareKeys(),
                lexicons.givenNames().ids(folded),
                readings,
                script(part.text()));
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
}
