package dev.dateline.text.spelling;

import dev.dateline.bench.spelling.SpellingData;
import dev.dateline.text.spelling.SpellingWeights.Question;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes {@code lexicons/names/spelling-weights.tsv} from judged pairs. In the judge's package, since it reads the evidence
 * that the judge keeps to itself. The same files give the same weights.
 *
 * <p>Whether two words are one name is asked in two ways, as a romanisation and as a slip, and one yes is enough. So the two
 * rules are trained together, for the likelihood of {@code 1 - (1 - romanisation)(1 - slip)}; the other two rules by
 * themselves. Logistic regression with a penalty on large weights, by gradient descent (Adam).
 */
@SuppressWarnings({"EnumOrdinal", "ArrayRecordComponent"}) // arrays by kind of evidence, for speed; never compared
public final class SpellingTrainer {
    /** An example: evidence, whether the answer is yes, how much it counts, and whether it may be a slip. */
    private record Example(double[] evidence, boolean yes, double weight, boolean mayBeSlip) {}

    /**
     * How much a pair of tokens of one person counts against a pair that a reader judged in an archive: there are as
     * many, most of them Arabic, and nothing is known of their frequency.
     */
    private static final double PERSON = 0.35;

    /** Tokens that differ by more are other words of the same names, and no spellings. */
    private static final double MOST_COST_A_LETTER = 0.18;

    private static final double MOST_COST = 1.2;

    /** If more Western than this, two tokens of one person are forms of two languages, and no spellings. */
    private static final double MOST_WESTERN = 0.6;

    /** Forms of the archive in this many articles are asked about as what a word of another script is not. */
    private static final int FEWEST_ARTICLES = 2;

    private static final int WRONG_A_WORD = 12;
    /** How often somebody asks an archive in another script than its own, against asking the one article in another script. */
    private static final double RARELY = 0.4;

    private static final double PENALTY = 0.4;
    private static final int STEPS = 2500;
    private static final double RATE = 0.02;
    private static final double SMALL = 1e-6;
    private static final long SEED = 12;

    private final SpellingData data;
    private final SpellingJudge judge = SpellingJudge.standard(SpellingCorrections.none());

    private SpellingTrainer(SpellingData data) {
        this.data = data;
    }

    /** Prints the weights; the argument is the folder of the development files about names. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Trains on the files of a folder and prints the lexicon. */
    public static void run(Path names, PrintStream out) throws IOException {
        new SpellingTrainer(SpellingData.read(names)).train(out);
    }

    private void train(PrintStream out) throws IOException {
        out.println(
                "# How much each kind of evidence weighs for each question about two words; what they mean is in SpellingWeights and");
        out.println(
                "# SpellingEvidence, and in docs/names.md. Made by SpellingTrainer; do not edit. question, evidence, weight");
        List<Example> same = examples(false);
        print(out, List.of(Question.ROMANISATION, Question.SLIP), same);
        print(out, List.of(Question.SISTER), examples(true));
        print(out, List.of(Question.OTHER_SCRIPT), scripts());
    }

    private List<Example> examples(boolean sisters) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<SpellingData.Judged> pairs = new ArrayList<>(data.judged());
        data.found().stream()
                .filter(pair -> !SpellingData.isKeptApart(pair.asked()))
                .forEach(pairs::add);
        for (SpellingData.Judged pair : pairs) {
            FormEvidence asked = data.evidence(pair.asked(), 1);
            FormEvidence found = data.evidence(pair.found(), pair.articles());
            if (!pair.label().equals("unsure") && isLeftToLetters(asked, found)) {
                boolean yes = sisters ? pair.isRelated() : pair.isSame();
                examples.add(new Example(judge.evidence(judge.word(asked), judge.word(found)), yes, 1, true));
            }
        }
        for (SpellingData.TokenPair pair : data.personTokens()) {
            FormEvidence one = data.evidence(pair.one(), 1);
            FormEvidence other = data.evidence(pair.other(), 1);
            if (isLeftToLetters(one, other)) {
                double[] evidence = judge.evidence(judge.word(one), judge.word(other));
                if (!pair.same()) {
                    examples.add(new Example(evidence, false, 1, true));
                } else if (isSpelling(judge.word(one), judge.word(other), evidence)) {
                    examples.add(new Example(evidence, true, PERSON, false));
                }
            }
        }
        return examples;
    }

    /** Whether none of the rules that come first decides: letters, places, codes, another script. */
    private boolean isLeftToLetters(FormEvidence asked, FormEvidence found) {
        SpelledWord one = judge.word(asked);
        SpelledWord other = judge.word(found);
        return one.isWord()
                && other.isWord()
                && one.script() == other.script()
                && switch (judge.judge(one, other).reason()) {
                    case SAME_LETTERS, DECIDED, ONE_PLACE, RARE_NAME_OF_PLACE, TWO_PLACES, NO_WORD, INFLECTED -> false;
                    default -> true;
                };
    }

    private static boolean isSpelling(SpelledWord one, SpelledWord other, double[] evidence) {
        double cost = 0;
        for (LetterAlignment.Edit edit : LetterAlignment.Edit.values()) {
            // transcribed steps are counted among the romanised ones, added consonants among the others
            boolean counted = edit == LetterAlignment.Edit.TRANSCRIBED || edit == LetterAlignment.Edit.ADDED_CONSONANT;
            cost += counted
                    ? 0
                    : edit.cost()
                            * evidence[SpellingEvidence.valueOf(edit.name()).ordinal()];
        }
        int shorter = Math.min(one.letters().length(), other.letters().length());
        return cost <= Math.min(MOST_COST, MOST_COST_A_LETTER * shorter)
                && evidence[SpellingEvidence.WESTERN.ordinal()] <= MOST_WESTERN;
    }

    private List<Example> scripts() throws IOException {
        SpellingKeys keys = SpellingKeys.standard();
        Map<String, List<FormEvidence>> byKey = new HashMap<>();
        for (FormEvidence form : data.archive().values()) {
            if (form.capitalised() >= FEWEST_ARTICLES) {
                keys.stored(form.form())
                        .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(form));
            }
        }
        byKey.values().forEach(forms -> forms.sort(Comparator.comparing(FormEvidence::form)));
        Random random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (SpellingData.Transliteration word : data.transliterations()) {
            SpelledWord asked = judge.word(FormEvidence.of(word.word()));
            if (!asked.isWord()) {
                continue;
            }
            for (String spelling : word.spellings()) {
                SpelledWord right = judge.word(data.evidence(spelling, 1));
                if (right.isWord()) {
                    examples.add(new Example(judge.evidence(asked, right), true, 1, true));
                }
            }
            Set<FormEvidence> candidates = new LinkedHashSet<>();
            keys.asked(word.word()).forEach(key -> candidates.addAll(byKey.getOrDefault(key, List.of())));
            List<FormEvidence> drawn = new ArrayList<>(candidates);
            Collections.shuffle(drawn, random);
            drawn.stream()
                    .limit(WRONG_A_WORD)
                    .map(judge::word)
                    .filter(SpelledWord::isWord)
                    .forEach(wrong -> {
                        if (!word.spellings().contains(wrong.folded())) {
                            examples.add(new Example(
                                    judge.evidence(asked, wrong),
                                    false,
                                    RARELY * candidates.size() / (double) Math.min(WRONG_A_WORD, candidates.size()),
                                    true));
                        }
                    });
        }
        return examples;
    }

    private static void print(PrintStream out, List<Question> questions, List<Example> examples) {
        long yes = examples.stream().filter(Example::yes).count();
        out.printf("# %d pairs, %d of them yes%n", examples.size(), yes);
        List<double[]> weights = fit(questions, examples);
        for (int q = 0; q < questions.size(); q++) {
            for (SpellingEvidence evidence : questions.get(q).evidence()) {
                out.println(SpellingWeights.line(questions.get(q), evidence, weights.get(q)[evidence.ordinal()]));
            }
        }
    }

    /** The weights for each question; where there are two, one yes is enough. */
    private static List<double[]> fit(List<Question> questions, List<Example> examples) {
        int count = SpellingEvidence.values().length;
        double[] mean = new double[count];
        double[] spread = new double[count];
        for (int i = 1; i < count; i++) {
            int at = i;
            mean[i] = examples.stream()
                    .mapToDouble(e -> e.evidence()[at])
                    .average()
                    .orElse(0);
            spread[i] = SMALL
                    + Math.sqrt(examples.stream()
                            .mapToDouble(e -> Math.pow(e.evidence()[at] - mean[at], 2))
                            .average()
                            .orElse(0));
        }
        spread[0] = 1;
        List<double[]> weights = new ArrayList<>();
        List<double[]> slopes = new ArrayList<>();
        List<double[]> squares = new ArrayList<>();
        for (Question question : questions) {
            double[] start = new double[count];
            start[0] = -2;
            start[SpellingEvidence.RARITY.ordinal()] = question == Question.SLIP ? 1 : 0;
            weights.add(start);
            slopes.add(new double[count]);
            squares.add(new double[count]);
        }
        double[][] scaled = examples.stream()
                .map(example -> scaled(example.evidence(), mean, spread))
                .toArray(double[][]::new);
        for (int step = 1; step <= STEPS; step++) {
            List<double[]> gradients = gradients(questions, examples, scaled, weights);
            for (int q = 0; q < questions.size(); q++) {
                for (SpellingEvidence evidence : questions.get(q).evidence()) {
                    int i = evidence.ordinal();
                    double gradient = gradients.get(q)[i] + (i == 0 ? 0 : PENALTY * weights.get(q)[i]);
                    slopes.get(q)[i] = 0.9 * slopes.get(q)[i] + 0.1 * gradient;
                    squares.get(q)[i] = 0.999 * squares.get(q)[i] + 0.001 * gradient * gradient;
                    double slope = slopes.get(q)[i] / (1 - Math.pow(0.9, step));
                    double square = squares.get(q)[i] / (1 - Math.pow(0.999, step));
                    weights.get(q)[i] -= RATE * slope / (Math.sqrt(square) + SMALL);
                }
            }
        }
        return weights.stream().map(w -> unscaled(w, mean, spread)).toList();
    }

    private static double[] scaled(double[] evidence, double[] mean, double[] spread) {
        double[] scaled = new double[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            scaled[i] = i == 0 ? 1 : (evidence[i] - mean[i]) / spread[i];
        }
        return scaled;
    }

    private static double[] unscaled(double[] weights, double[] mean, double[] spread) {
        double[] unscaled = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            unscaled[i] = weights[i] / spread[i];
        }
        for (int i = 1; i < weights.length; i++) {
            unscaled[0] -= unscaled[i] * mean[i];
        }
        return unscaled;
    }

    private static List<double[]> gradients(
            List<Question> questions, List<Example> examples, double[][] scaled, List<double[]> weights) {
        List<double[]> gradients = new ArrayList<>();
        int[][] heard = new int[questions.size()][];
        for (int q = 0; q < questions.size(); q++) {
            gradients.add(new double[SpellingEvidence.values().length]);
            heard[q] =
                    questions.get(q).evidence().stream().mapToInt(Enum::ordinal).toArray();
        }
        double[] answers = new double[questions.size()];
        for (int e = 0; e < scaled.length; e++) {
            Example example = examples.get(e);
            double no = 1;
            for (int q = 0; q < answers.length; q++) {
                boolean asked = questions.get(q) != Question.SLIP || example.mayBeSlip();
                answers[q] = asked ? answer(scaled[e], weights.get(q), heard[q]) : 0;
                no *= 1 - answers[q];
            }
            double likelihood = Math.clamp(1 - no, SMALL, 1 - SMALL);
            double error = (likelihood - (example.yes() ? 1 : 0)) / (likelihood * (1 - likelihood)) * example.weight();
            for (int q = 0; q < answers.length; q++) {
                double others = answers[q] < 1 ? no / (1 - answers[q]) : 0;
                double factor = error * others * answers[q] * (1 - answers[q]);
                for (int i : heard[q]) {
                    gradients.get(q)[i] += factor * scaled[e][i];
                }
            }
        }
        return gradients;
    }

    private static double answer(double[] evidence, double[] weights, int[] heard) {
        double sum = 0;
        for (int i : heard) {
            sum += weights[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
