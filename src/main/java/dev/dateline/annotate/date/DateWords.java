package dev.dateline.annotate.date;

import dev.dateline.text.Lexicon;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words beside dates that tell what a date means, from {@code lexicons/annotate/date-words.tsv}. Safe for many threads. */
final class DateWords {
    /** What a word tells. */
    enum Kind {
        /** Something was. */
        PAST,
        /** Something will be. */
        FUTURE,
        /** With "to" behind it: something will be. */
        INTENT,
        /** What is counted: the number before it is no year. */
        COUNTED,
        /** Business is talked of, and its quarters. */
        BUSINESS
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    /** Reads the list; {@link IllegalStateException} when it is missing. */
    DateWords() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (Lexicon.Line line : Lexicon.read("annotate/date-words.tsv").lines()) {
            Kind kind = kind(line);
            for (String word : line.column(1).split(" ", -1)) {
                words.getOrDefault(kind, Set.of()).add(word);
            }
        }
    }

    private static Kind kind(Lexicon.Line line) {
        try {
            return Kind.valueOf(line.column(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw line.broken("'" + line.column(0) + "' is none of past, future, intent, counted, business");
        }
    }

    private boolean is(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    boolean isCounted(String word) {
        return is(Kind.COUNTED, word);
    }

    boolean isBusiness(String word) {
        return is(Kind.BUSINESS, word);
    }

    boolean isIntent(String word) {
        return is(Kind.INTENT, word);
    }

    /** What a word in lower case tells by itself. */
    Tense tense(String word) {
        if (is(Kind.FUTURE, word)) {
            return Tense.FUTURE;
        }
        return is(Kind.PAST, word) || (word.length() > 3 && word.endsWith("ed")) ? Tense.PAST : Tense.UNKNOWN;
    }
}
