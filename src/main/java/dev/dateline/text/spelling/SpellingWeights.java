package dev.dateline.text.spelling;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.List;
import java.util.Locale;

/**
 * How much each kind of evidence weighs, from {@code lexicons/names/spelling-weights.tsv}: one logistic rule for each
 * question that the judge asks about two words. Trained on judged pairs; see docs/names.md. Immutable, safe for many
 * threads.
 */
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"}) // arrays by kind of evidence, for speed
final class SpellingWeights {
    /** The questions, with the evidence that each of them takes. */
    enum Question {
        /** Are these two ways to romanise one name? How often each is met does not matter. */
        ROMANISATION(
                SpellingEvidence.BIAS,
                SpellingEvidence.ROMANISED,
                SpellingEvidence.UMLAUT,
                SpellingEvidence.SHARED,
                SpellingEvidence.DOUBLED,
                SpellingEvidence.DOUBLED_ARABIC,
                SpellingEvidence.SILENT_H,
                SpellingEvidence.NEAR_VOWEL,
                SpellingEvidence.FAR_VOWEL,
                SpellingEvidence.ADDED_VOWEL,
                SpellingEvidence.WRITTEN_VOWEL,
                SpellingEvidence.ENDING,
                SpellingEvidence.ANY_CONSONANT,
                SpellingEvidence.OTHER_FIRST_SOUND,
                SpellingEvidence.OTHER_FIRST_LETTER,
                SpellingEvidence.LENGTH,
                SpellingEvidence.WESTERN,
                SpellingEvidence.JAPANESE,
                SpellingEvidence.BOTH_KNOWN_WESTERN,
                SpellingEvidence.BOTH_KNOWN_FOREIGN,
                SpellingEvidence.ONE_KNOWN_WESTERN,
                SpellingEvidence.ONE_KNOWN_FOREIGN,
                SpellingEvidence.ORDINARY_WORD),
        /** Is the rare one of them a typo for the other? */
        SLIP(
                SpellingEvidence.BIAS,
                SpellingEvidence.SAME_SOUND,
                SpellingEvidence.OTHER_VOWEL,
                SpellingEvidence.ENDING,
                SpellingEvidence.SWAPPED,
                SpellingEvidence.NEIGHBOUR_CONSONANT,
                SpellingEvidence.ADDED_CONSONANT,
                SpellingEvidence.OTHER_CONSONANT,
                SpellingEvidence.FURTHER_STEPS,
                SpellingEvidence.OTHER_FIRST_SOUND,
                SpellingEvidence.LENGTH,
                SpellingEvidence.RARITY,
                SpellingEvidence.BOTH_KNOWN_WESTERN,
                SpellingEvidence.BOTH_KNOWN_FOREIGN,
                SpellingEvidence.ESTABLISHED,
                SpellingEvidence.ORDINARY_WORD),
        /** Are these one name at all, of one or of several people? */
        SISTER(
                SpellingEvidence.BIAS,
                SpellingEvidence.SAME_SOUND,
                SpellingEvidence.DOUBLED,
                SpellingEvidence.SILENT_H,
                SpellingEvidence.NEAR_VOWEL,
                SpellingEvidence.FAR_VOWEL,
                SpellingEvidence.ADDED_VOWEL,
                SpellingEvidence.ENDING,
                SpellingEvidence.ANY_CONSONANT,
                SpellingEvidence.OTHER_FIRST_SOUND,
                SpellingEvidence.LENGTH,
                SpellingEvidence.WESTERN,
                SpellingEvidence.BOTH_KNOWN_WESTERN,
                SpellingEvidence.GIVEN_NAME,
                SpellingEvidence.ORDINARY_WORD),
        /** Is the one how the other is written in another script? */
        OTHER_SCRIPT(
                SpellingEvidence.BIAS,
                SpellingEvidence.ROMANISED,
                SpellingEvidence.SHARED,
                SpellingEvidence.DOUBLED,
                SpellingEvidence.SILENT_H,
                SpellingEvidence.NEAR_VOWEL,
                SpellingEvidence.FAR_VOWEL,
                SpellingEvidence.ADDED_VOWEL,
                SpellingEvidence.UNWRITTEN_VOWELS,
                SpellingEvidence.ENDING,
                SpellingEvidence.NEIGHBOUR_CONSONANT,
                SpellingEvidence.OTHER_CONSONANT,
                SpellingEvidence.OTHER_FIRST_SOUND,
                SpellingEvidence.LENGTH,
                SpellingEvidence.FREQUENT,
                SpellingEvidence.ORDINARY_WORD);

        private final List<SpellingEvidence> evidence;

        Question(SpellingEvidence... evidence) {
            this.evidence = List.of(evidence);
        }

        /** The evidence that it takes. */
        List<SpellingEvidence> evidence() {
            return evidence;
        }
    }

    /** By question and evidence, in the order of their declaration. */
    private final double[][] weights = new double[Question.values().length][SpellingEvidence.values().length];

    private SpellingWeights() {}

    /**
     * Reads the lexicon: question, evidence, weight.
     *
     * @throws LexiconException when a line is broken, with file and line
     */
    static SpellingWeights read(Lexicon lexicon) {
        SpellingWeights weights = new SpellingWeights();
        for (Lexicon.Line line : lexicon.lines()) {
            Question question = line.constant(0, Question.class);
            SpellingEvidence evidence = line.constant(1, SpellingEvidence.class);
            if (!question.evidence().contains(evidence)) {
                throw line.broken(line.column(0) + " does not take " + line.column(1));
            }
            try {
                weights.weights[question.ordinal()][evidence.ordinal()] = Double.parseDouble(line.column(2));
            } catch (NumberFormatException e) {
                throw line.broken("'" + line.column(2) + "' is not a number");
            }
        }
        return weights;
    }

    /** How likely the answer is yes, from 0 to 1. */
    double answer(Question question, double[] evidence) {
        double[] row = weights[question.ordinal()];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** A weight as the lexicon writes it. */
    static String line(Question question, SpellingEvidence evidence, double weight) {
        return Lexicon.written(question)
                + '\t'
                + Lexicon.written(evidence)
                + '\t'
                + String.format(Locale.ROOT, "%.2f", weight);
    }
}
