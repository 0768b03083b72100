package dev.dateline.annotate.date;

import dev.dateline.annotate.FoundMention;
import dev.dateline.annotate.Layer;
import dev.dateline.annotate.date.TenseReader.Tense;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates mentioned in a text and resolves them against the day on which it was written. Dates that cannot be
 * resolved are left out: relative dates if that day is unknown, and vague ones such as "recently". Thread-safe.
 */
public final class DateFinder {
    /** The longest dates ("the beginning of the second half of 2009") have 50 characters; no pattern looks further. */
    private static final int LONGEST = 100;

    private final DateWords words = new DateWords();
    private final TenseReader tenses = new TenseReader(words);
    private final FirstWords firstWords = new FirstWords();
    private final List<DateRule> rules = Stream.of(CalendarRules.all(), RelativeRules.all(), PeriodRules.all())
            .flatMap(List::stream)
            .toList();

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
        int behind = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.start(i) < behind || !firstWords.mayBegin(tokens, i)) {
                continue;
            }
            while (tokens.sentenceEnd(sentence) <= i) {
                sentence++;
            }
            Found found = matching.at(i, sentence);
            if (found != null) {
                behind = found.end();
                Span span = new Span(offsets.fromUtf16(tokens.start(i)), offsets.fromUtf16(behind));
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
            for (int r = 0; r < matchers.size(); r++) {
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
}
