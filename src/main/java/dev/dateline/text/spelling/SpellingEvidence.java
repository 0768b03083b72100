package dev.dateline.text.spelling;

import dev.dateline.text.spelling.LetterAlignment.Edit;
import dev.dateline.text.spelling.NameOrigin.Family;
import java.util.regex.Pattern;

/** What speaks for and against two words being one name, as numbers, one for each constant. Stateless. */
@SuppressWarnings("EnumOrdinal") // arrays by kind of evidence, for speed
enum SpellingEvidence {
    /** Always 1. */
    BIAS,
    /** Steps of these kinds between the letters of the two, see {@link Edit}; transcribed ones are romanised too, added consonants are other ones too. */
    TRANSCRIBED,
    ROMANISED,
    UMLAUT,
    SHARED,
    DOUBLED,
    SILENT_H,
    NEAR_VOWEL,
    FAR_VOWEL,
    ADDED_VOWEL,
    UNWRITTEN_VOWEL,
    ENDING,
    SWAPPED,
    NEIGHBOUR_CONSONANT,
    ADDED_CONSONANT,
    OTHER_CONSONANT,
    /** Steps that leave the sounds as they are: romanised, umlaut, shared. */
    SAME_SOUND,
    /** Steps from vowel to vowel. */
    OTHER_VOWEL,
    /** Changed and added vowels of names that are neither Arabic nor Indic: only those scripts leave vowels to the ear. */
    WRITTEN_VOWEL,
    /** Steps that touch consonants: swapped, neighbour, other. */
    ANY_CONSONANT,
    /** Steps beyond the first: who mistypes a name mistypes it once. */
    FURTHER_STEPS,
    /** 1 if the words begin with different sounds. */
    OTHER_FIRST_SOUND,
    /** 1 if the words begin with different letters, one of them a consonant, and were not transcribed: Gamal, Kamal. */
    OTHER_FIRST_LETTER,
    /** Doubled letters of names that are Arabic: that script writes no letter twice. */
    DOUBLED_ARABIC,
    /** Logarithm of the letters of the shorter word, over six. In long words an accidental likeness is rare. */
    LENGTH,
    /** How likely the two were written in Latin letters from the beginning, on average; 0 if they were transcribed. */
    WESTERN,
    /** How likely both are Japanese, if they differ in more than long vowels. */
    JAPANESE,
    /** If the census knows both as names: how likely they are Western. */
    BOTH_KNOWN_WESTERN,
    /** If the census knows both as names: how likely they are neither Western nor Arabic. */
    BOTH_KNOWN_FOREIGN,
    /** If the census knows one of the two as a name: how likely that one is Western. */
    ONE_KNOWN_WESTERN,
    /** If the census knows one of the two as a name: how likely that one is not. */
    ONE_KNOWN_FOREIGN,
    /** How much rarer one of them is in the archive, as a power of ten, up to three. */
    RARITY,
    /** How frequent the more frequent of them is: logarithm to the base of ten of its articles, plus one. */
    FREQUENT,
    /** How well both are established: logarithm to the base of ten of the articles of the rarer one, plus one. */
    ESTABLISHED,
    /** The larger share of small letters of the two; a half at least if one is a common English word. */
    ORDINARY_WORD,
    /** Vowels that only one of the scripts writes, as a share of the letters of the longer word. */
    UNWRITTEN_VOWELS,
    /** 1 if both are nicknames or other forms of one given name. */
    GIVEN_NAME;

    private static final double USUAL_LENGTH = 6;
    private static final double MOST_RARITY = 3;
    private static final double COMMON_WORD = 0.5;
    private static final double MOSTLY = 0.5;
    private static final Pattern LONG_VOWEL = Pattern.compile("(?<=o)[uh]|([ou])(?=\\1)");

    /** The evidence of two words, whose letters were aligned. */
    static double[] of(SpelledWord asked, SpelledWord found, LetterAlignment alignment, NameLists lists) {
        double[] values = new double[values().length];
        set(values, BIAS, 1);
        addSteps(values, alignment);
        String a = asked.letters();
        String b = found.letters();
        set(
                values,
                UNWRITTEN_VOWELS,
                alignment.count(Edit.UNWRITTEN_VOWEL) / (double) Math.max(a.length(), b.length()));
        set(values, LENGTH, Math.log(Math.min(a.length(), b.length()) / USUAL_LENGTH));
        addNames(values, a, b, lists);
        addCounts(values, asked, found, lists);
        set(values, GIVEN_NAME, lists.shareGivenName(a, b) ? 1 : 0);
        return values;
    }

    private static void addSteps(double[] values, LetterAlignment alignment) {
        for (Edit edit : Edit.values()) {
            set(values, valueOf(edit.name()), alignment.count(edit));
        }
        set(values, ROMANISED, alignment.count(Edit.ROMANISED) + alignment.count(Edit.TRANSCRIBED));
        set(values, OTHER_CONSONANT, alignment.count(Edit.OTHER_CONSONANT) + alignment.count(Edit.ADDED_CONSONANT));
        set(values, SAME_SOUND, values[ROMANISED.ordinal()] + values[UMLAUT.ordinal()] + values[SHARED.ordinal()]);
        set(values, OTHER_VOWEL, values[NEAR_VOWEL.ordinal()] + values[FAR_VOWEL.ordinal()]);
        set(
                values,
                ANY_CONSONANT,
                values[SWAPPED.ordinal()] + values[NEIGHBOUR_CONSONANT.ordinal()] + values[OTHER_CONSONANT.ordinal()]);
        set(values, FURTHER_STEPS, Math.max(0, alignment.steps() - 1));
        set(values, OTHER_FIRST_SOUND, alignment.otherFirstSound() ? 1 : 0);
    }

    private static void addNames(double[] values, String a, String b, NameLists lists) {
        double[] originOfA = lists.origin(a);
        double[] originOfB = lists.origin(b);
        boolean knowsA = lists.isKnownName(a);
        boolean knowsB = lists.isKnownName(b);
        // who writes a name in a way that no language has did not choose it
        boolean transcribed = (values[TRANSCRIBED.ordinal()] > 0 && !(knowsA && knowsB))
                || (values[SAME_SOUND.ordinal()] > 0
                        && !(knowsA && originOfA[Family.WESTERN.ordinal()] > MOSTLY)
                        && !(knowsB && originOfB[Family.WESTERN.ordinal()] > MOSTLY)
                        && Romanisation.ofTwoLanguages(a, b));
        double westernA = transcribed ? 0 : originOfA[Family.WESTERN.ordinal()];
        double westernB = transcribed ? 0 : originOfB[Family.WESTERN.ordinal()];
        double western = (westernA + westernB) / 2;
        double unwritten = (unwrittenVowels(originOfA) + unwrittenVowels(originOfB)) / 2;
        double arabic = (originOfA[Family.ARABIC.ordinal()] + originOfB[Family.ARABIC.ordinal()]) / 2;
        double japanese = (originOfA[Family.JAPANESE.ordinal()] + originOfB[Family.JAPANESE.ordinal()]) / 2;
        set(values, OTHER_FIRST_LETTER, haveOtherConsonantFirst(a, b) && !transcribed ? 1 : 0);
        set(values, WESTERN, western);
        set(values, DOUBLED_ARABIC, values[DOUBLED.ordinal()] * arabic);
        set(values, JAPANESE, withoutLongVowels(a).equals(withoutLongVowels(b)) ? 0 : japanese);
        double vowels = values[OTHER_VOWEL.ordinal()] + values[ADDED_VOWEL.ordinal()];
        set(values, WRITTEN_VOWEL, vowels * (1 - unwritten));
        if (knowsA && knowsB) {
            set(values, BOTH_KNOWN_WESTERN, western);
            set(values, BOTH_KNOWN_FOREIGN, Math.max(0, 1 - western - arabic));
        } else if (knowsA || knowsB) {
            set(values, ONE_KNOWN_WESTERN, knowsA ? westernA : westernB);
            set(values, ONE_KNOWN_FOREIGN, 1 - (knowsA ? westernA : westernB));
        }
    }

    private static boolean haveOtherConsonantFirst(String a, String b) {
        char first = a.charAt(0);
        char other = b.charAt(0);
        return first != other && !(LetterAlignment.isVowel(first) && LetterAlignment.isVowel(other));
    }

    private static double unwrittenVowels(double[] origin) {
        return origin[Family.ARABIC.ordinal()] + origin[Family.INDIC.ordinal()];
    }

    private static void addCounts(double[] values, SpelledWord asked, SpelledWord found, NameLists lists) {
        double a = asked.evidence().capitalised();
        double b = found.evidence().capitalised();
        set(values, RARITY, Math.min(MOST_RARITY, Math.abs(Math.log10((a + 1) / (b + 1)))));
        set(values, FREQUENT, Math.log10(1 + Math.max(a, b)));
        set(values, ESTABLISHED, Math.log10(1 + Math.min(a, b)));
        boolean common = lists.isCommonWord(asked.folded()) || lists.isCommonWord(found.folded());
        double small = Math.max(asked.evidence().smallShare(), found.evidence().smallShare());
        set(values, ORDINARY_WORD, common ? Math.max(COMMON_WORD, small) : small);
    }

    private static String withoutLongVowels(String letters) {
        return LONG_VOWEL.matcher(letters).replaceAll("");
    }

    private static void set(double[] values, SpellingEvidence evidence, double value) {
        values[evidence.ordinal()] = value;
    }
}
