package dev.dateline.text.spelling;

import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.word.Possessive;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form taken apart for the judge and for the keys.
 *
 * @param evidence the form and what the archive knows about it
 * @param folded as it is indexed: small letters, without marks and without a possessive ending
 * @param script its script
 * @param isWord whether it is one word of letters, and not too long for a name
 * @param letters the Latin letters that an English newspaper would write for it, small, without marks and apostrophes;
 *     empty unless it is a word
 * @param readings the same letters, and those of what it may be an inflected form of, where its script has rules for that
 */
record SpelledWord(
        FormEvidence evidence,
        String folded,
        UnicodeScript script,
        boolean isWord,
        String letters,
        Set<String> readings) {

    /** Letters up to which a form that is never met but in capitals is an instrument code: MEGA, HESS. */
    private static final int LONGEST_CODE = 5;

    /** A stem this long stays recognisable without its ending. */
    private static final int SHORTEST_STEM = 4;

    /** Cases of Russian and Ukrainian names that are declined as adjectives. */
    private static final Pattern ADJECTIVE_CASE = Pattern.compile("(ск|ськ|цьк)(ого|ому|им|ом|ім)$");

    /** The other cases of singular names. The possessive-like endings of family names (ов, ін) stay. */
    private static final Pattern NOUN_CASE = Pattern.compile("(ою|ом|ем|єм|ым|им|ой|[аеєиіїуюыя])$");

    /** Ukrainian о and е where the nominative has і: Львова, Львів; Києві, Київ. */
    private static final Pattern OPEN_SYLLABLE = Pattern.compile("([оеє])(?=[вн]$)");

    /** And, with, for, like and so, written together with the Arabic article. */
    private static final Pattern GROWN_ON = Pattern.compile("^((و|ف)?(ب|ك)?ال|(و|ف)?لل)");

    /** And, with, for, written together with a long word that has no article. */
    private static final Pattern GROWN_ON_BARE = Pattern.compile("^[وبل](?=.{5})");

    /** Initials that a newspaper has run together with the name: B.Baker. */
    private static final Pattern INITIALS = Pattern.compile("^(\\p{Lu}\\.)+(?=\\p{L}{2})");

    /** A sign without width between two letters, as in many Persian words. */
    private static final Pattern JOINER = Pattern.compile("[\\u200b-\\u200d]");

    /** Greek names of men lose their last letter after an article or a verb. */
    private static final Pattern GREEK_CASE = Pattern.compile("[αηοάήό]$");

    private static final Map<String, String> UMLAUTS =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "đ", "dj");

    private static final Pattern UMLAUT = Pattern.compile("[äöüøåđ]");

    private static final Pattern FEMININE =
            Pattern.compile("([a-z]{2,}(?:ov|ev|in|yn|ow|ew))a|([a-z]{2,}[st]k)a(?:ya|ia|ja)?");

    private static final Pattern MASCULINE =
            Pattern.compile("([a-z]{2,}(?:ov|ev|in|yn|ow|ew))|([a-z]{2,}[st]k)[iy][iyj]?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ‘`´]*\\p{L}[\\p{L}\\p{M}'’ʼ‘`´]*");

    /** Copies the set. */
    SpelledWord {
        readings = Set.copyOf(readings);
    }

    /**
     * Takes a form apart.
     *
     * @param romanisation writes any script in small Latin letters without marks
     */
    static SpelledWord of(FormEvidence evidence, UnaryOperator<String> romanisation) {
        String form = JOINER.matcher(Possessive.strip(evidence.form())).replaceAll("");
        UnicodeScript script = scriptOf(form);
        String folded = Folding.fold(form.toLowerCase(Locale.ROOT));
        String bare = INITIALS.matcher(form).replaceFirst("");
        String letters =
                bare.length() <= NameForms.LONGEST && WORD.matcher(bare).matches() ? romanisation.apply(bare) : "";
        if (letters.isEmpty()) {
            return new SpelledWord(evidence, folded, script, false, "", Set.of());
        }
        Set<String> readings = new LinkedHashSet<>();
        readings.add(letters);
        for (String base : bases(bare.toLowerCase(Locale.ROOT), script)) {
            readings.add(romanisation.apply(base));
        }
        return new SpelledWord(evidence, folded, script, true, letters, readings);
    }

    /** What a form in small letters may be an inflected form of; empty where nothing is known. */
    private static List<String> bases(String form, UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> {
                Matcher adjective = ADJECTIVE_CASE.matcher(form);
                yield recognisable(
                        form,
                        adjective.find()
                                ? adjective.replaceFirst(adjective.group(1) + "ий")
                                : NOUN_CASE.matcher(form).replaceFirst(""));
            }
            case ARABIC ->
                recognisable(
                        form,
                        GROWN_ON.matcher(form).replaceFirst(""),
                        GROWN_ON_BARE.matcher(form).replaceFirst(""));
            case GREEK -> GREEK_CASE.matcher(form).find() ? recognisable(form, form + "ς") : List.of();
            default -> List.of();
        };
    }

    /**
     * What a Russian or Ukrainian form of a place may be in the nominative: Москву, Москва; Києві, Київ. More guesses than
     * a person's name would bear, for a list that knows the right one.
     */
    static List<String> nominatives(String form) {
        if (scriptOf(form) != UnicodeScript.CYRILLIC) {
            return List.of();
        }
        String small = form.toLowerCase(Locale.ROOT);
        String stem = NOUN_CASE.matcher(small).replaceFirst("");
        String closed = OPEN_SYLLABLE.matcher(stem).replaceFirst(stem.endsWith("єв") ? "ї" : "і");
        return recognisable(small, stem, closed, stem + "а", stem + "я", stem + "ь");
    }

    private static List<String> recognisable(String form, String... bases) {
        return Stream.of(bases)
                .filter(base -> base.length() >= SHORTEST_STEM && !base.equals(form))
                .distinct()
                .toList();
    }

    /** The form, folded, with the two letters that replace each letter with an umlaut, a ring or a stroke. */
    String foldedUmlauts() {
        return Folding.fold(UMLAUT.matcher(evidence.form().toLowerCase(Locale.ROOT))
                .replaceAll(letter -> UMLAUTS.getOrDefault(letter.group(), "")));
    }

    /** Whether initials are run together with it: B.Baker, but also S.Africa. */
    boolean hasInitials() {
        return INITIALS.matcher(evidence.form()).find();
    }

    /** Whether it is written like an abbreviation or the code of an instrument at an exchange: U.S, SII.N. */
    boolean hasInnerDot() {
        int dot = evidence.form().indexOf('.');
        return dot >= 0
                && dot < evidence.form().length() - 1
                && !evidence.form().contains(" ");
    }

    /** Whether it is the code of an instrument, or an abbreviation. */
    boolean isCode() {
        return evidence.onlyCapitals() && letters.length() <= LONGEST_CODE && script == UnicodeScript.LATIN;
    }

    /** Reznikova is a relative of Reznikov at best, and Zelenska of Zelensky. */
    boolean isFeminineOf(SpelledWord man) {
        Matcher her = FEMININE.matcher(letters);
        Matcher his = MASCULINE.matcher(man.letters);
        return her.matches()
                && his.matches()
                && (her.group(1) != null
                        ? her.group(1).equals(his.group(1))
                        : her.group(2).equals(his.group(2)));
    }

    /** Whether its script writes no short vowels. */
    boolean isVowelless() {
        return switch (script) {
            case ARABIC, HEBREW, SYRIAC -> true;
            default -> false;
        };
    }

    private static UnicodeScript scriptOf(String form) {
        return form.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }
}
