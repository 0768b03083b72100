package dev.dateline.annotate.date;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.date.DateContext.DateWords;
import dev.dateline.annotate.date.DateContext.Surroundings;
import dev.dateline.annotate.date.TenseReader.Tense;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates mentioned in a text and resolves them against the day on which it was written. Dates that cannot be
 * resolved are left out: relative dates if that day is unknown, and vague ones such as "recently". Thread-safe.
 */
public final class DateFinder {
    /** The longest dates ("the beginning of the second half of 2009") have 50 characters; no pattern looks further. */
    private static final int LONGEST = 100;

    /** About 2 MB. Numbers are the most: six thousand articles of an agency begin texts with 13,500 of them. */
    private static final int MOST_BEGINNINGS = 10_000;

    private final DateWords words;
    private final TenseReader tenses;
    private final FirstWords firstWords;
    private final List<DateRule> rules;
    /** The numbers of all rules. */
    private final int[] all;

    /** The numbers of the rules that can match a text with this first word, a space and this letter. */
    private final LoadingCache<String, int[]> byBeginning =
            Caffeine.newBuilder().maximumSize(MOST_BEGINNINGS).build(this::rulesFor);

    /** Reads the word lists. Throws {@code LexiconException} if one is missing or invalid. */
    public DateFinder() {
        // First: in the constants of the patterns, a broken list would be an ExceptionInInitializerError.
        CalendarList.shipped();
        words = new DateWords();
        tenses = new TenseReader(words);
        firstWords = new FirstWords();
        rules = Stream.of(CalendarRules.all(), RelativeRules.all(), PeriodRules.all())
                .flatMap(List::stream)
                .toList();
        all = IntStream.range(0, rules.size()).toArray();
    }

    /** The numbers of the rules that may match a text with this beginning: the others fail before its end. */
    @SuppressWarnings("JdkObsolete") // hitEnd says that more text might match, which the end of a match does not
    private int[] rulesFor(String beginning) {
        return Arrays.stream(all)
                .filter(r -> {
                    Matcher matcher = rules.get(r).words().matcher(beginning);
                    return matcher.lookingAt() || matcher.hitEnd();
                })
                .toArray();
    }

    /** A date that was found: its end offset in UTF-16 units, value and confidence. */
    private record Found(int end, String value, double confidence) {}

    /**
     * Returns the dates of a text, in order, without overlap.
     *
     * @param published the article's ISO date; null if unknown. A dateline in the text takes precedence
     * @param tool the tool name stored in the mentions
     */
    public List<FoundMention> find(Tokens tokens, @Nullable String published, String tool) {
        PublicationDay day = PublicationDay.inText(tokens.text(), PublicationDay.parse(published));
        CodePoints offsets = CodePoints.of(tokens.text());
        List<FoundMention> mentions = new ArrayList<>();
        Matching matching = new Matching(tokens, day);
        int sentence = 0;
        int done = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.start(i) < done || !firstWords.mayBegin(tokens, i)) {
                continue;
            }
            while (tokens.sentenceEnd(sentence) <= i) {
                sentence++;
            }
            Found found = matching.at(i, sentence);
            if (found != null) {
                done = found.end();
                Span span = new Span(offsets.fromUtf16(tokens.start(i)), offsets.fromUtf16(done));
                mentions.add(new FoundMention(
                        new Mention(span, EntityKind.DATE, null, null, found.value(), found.confidence(), tool),
                        null,
                        Layer.DATE_RULE));
            }
        }
        return mentions;
    }

    /** Applies the rules to one text. */
    private final class Matching {
        private final Tokens tokens;
        private final PublicationDay day;
        private final List<Matcher> matchers;

        Matching(Tokens tokens, PublicationDay day) {
            this.tokens = tokens;
            this.day = day;
            matchers = rules.stream()
                    .map(rule -> rule.words().matcher(tokens.text()).useTransparentBounds(true))
                    .toList();
        }

        /** Returns the longest date that begins at a token and can be resolved; otherwise null. */
        @Nullable
        Found at(int token, int sentence) {
            Found best = null;
            for (int r : rulesFor(token)) {
                Matcher matcher = matchers.get(r);
                int start = tokens.start(token);
                matcher.region(start, Math.min(tokens.text().length(), start + LONGEST));
                if (matcher.lookingAt() && (best == null || matcher.end() > best.end())) {
                    Found found = read(matcher, rules.get(r), token, sentence);
                    best = found == null ? best : found;
                }
            }
            return best;
        }

        /** The numbers of the rules that may match at a token. */
        private int[] rulesFor(int token) {
            String text = tokens.text();
            int start = tokens.start(token);
            int end = tokens.end(token);
            boolean spaced = end + 1 < text.length() && text.charAt(end) == ' ' && text.charAt(end + 1) < 128;
            if (!spaced || end - start > FirstWords.LONGEST) {
                return all;
            }
            return byBeginning.get(text.substring(start, end + 2));
        }

        private @Nullable Found read(Matcher matcher, DateRule rule, int token, int sentence) {
            int to = token;
            while (to < tokens.count() && tokens.start(to) < matcher.end()) {
                to++;
            }
            Tense tense = rule.kind().isRelative() ? tenses.around(tokens, token, to, sentence) : Tense.UNKNOWN;
            try {
                Optional<String> value = rule.reading()
                        .value(matcher, new DateContext(day, tense, new Surroundings(tokens, token, to, words)));
                return value.map(
                                iso -> new Found(matcher.end(), iso, rule.kind().confidence()))
                        .orElse(null);
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }

    /** The words that can begin a date, so that the patterns are only tried at these words. Thread-safe. */
    private static final class FirstWords {
        /** The first words of the patterns, in addition to the calendar words. */
        private static final String OF_PATTERNS =
                "the an a early mid late earlier later sometime today tonight yesterday tomorrow"
                        + " this last past previous current present next coming upcoming in year q1 q2 q3 q4 fiscal fy beginning start"
                        + " middle end close";

        private static final Set<String> BEFORE_VERB = Set.of(
                "to",
                "will",
                "would",
                "may",
                "might",
                "can",
                "could",
                "should",
                "must",
                "not",
                "n't",
                "n\u2019t",
                "'ll");

        private final Set<String> words = Stream.concat(
                        Stream.of(OF_PATTERNS.split(" ", -1)),
                        CalendarWords.all().stream()
                                .map(word -> Tokenizer.cut(word).word(0)))
                .map(FirstWords::head)
                .collect(Collectors.toUnmodifiableSet());

        /**
         * The longest first word has eleven characters. A longer token can continue after a hyphen: "mid-September".
         */
        private static final int LONGEST = 24;

        boolean mayBegin(Tokens tokens, int token) {
            int start = tokens.start(token);
            int end = tokens.end(token);
            char first = tokens.text().charAt(start);
            if (first >= '0' && first <= '9') {
                return true;
            }
            if (Words.isApostrophe(first) || first == '\u2018') {
                return end < tokens.text().length()
                        && Character.isDigit(tokens.text().charAt(start + 1));
            }
            if (end - start > LONGEST) {
                return false;
            }
            return words.contains(head(tokens.word(token))) && !isVerb(tokens, token);
        }

        /** Whether "last" is a verb: "The trial is expected to last three weeks". */
        private static boolean isVerb(Tokens tokens, int token) {
            return token > 0
                    && tokens.word(token).equals("last")
                    && BEFORE_VERB.contains(Words.fold(tokens.word(token - 1)));
        }

        /** Returns a word in lower case up to its first hyphen, without a final period. */
        private static String head(String word) {
            String folded = Words.fold(word);
            int hyphen = folded.indexOf('-');
            String head = hyphen > 0 ? folded.substring(0, hyphen) : folded;
            return head.endsWith(".") ? head.substring(0, head.length() - 1) : head;
        }
    }
}
