package dev.dateline.bench.annotate;

import dev.dateline.annotate.AnnotationResult.FoundQuote;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Speakers of direct quotes as people have marked them. A quote is right when its speaker was taken from words that
 * overlap those marked, or when the speaker's name and the words marked share their last word; wrong when it has
 * another speaker; and has none otherwise. Whom a marked "he" means is not marked, and so not measured. One thread.
 */
public final class QuoteScore {
    /** Quotes of this many words or fewer are often names and titles that nobody says. */
    private static final int BRIEF = 3;

    private int marked;
    private int right;
    private int wrong;
    private int words;
    private final Errors errors = new Errors();
    private final Share given = new Share();
    private final Share brieflyGiven = new Share();

    /** How many of some quotes are right. One thread. */
    public static final class Share {
        private int all;
        private int right;

        private void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        /** The number of quotes. */
        public int all() {
            return all;
        }

        /** The right ones of 100; 0 if there are none. */
        public double percent() {
            return all == 0 ? 0 : 100.0 * right / all;
        }
    }

    /** Adds one text. */
    public void add(GoldText gold, List<FoundQuote> found) {
        CodePoints text = CodePoints.of(gold.text());
        addGiven(gold, text, found);
        for (GoldText.Quote quote : gold.marks().quotes()) {
            if (quote.direct() && !quote.sources().isEmpty()) {
                marked++;
                List<FoundQuote> pieces = pieces(quote, found);
                if (pieces.isEmpty()) {
                    errors.add("quote not found", source(text, quote));
                } else {
                    judge(text, quote, pieces);
                }
            }
        }
    }

    /** Compares the quotes that were given a speaker with all marked attributions, also of indirect speech. */
    private void addGiven(GoldText gold, CodePoints text, List<FoundQuote> found) {
        if (gold.marks().quotes().isEmpty()) {
            return;
        }
        for (FoundQuote quote : found) {
            if (quote.quote().speaker() != null) {
                String words = text.cut(quote.quote().span());
                boolean brief = words.strip().split("\\s+").length <= BRIEF;
                boolean said = gold.marks().quotes().stream()
                        .anyMatch(marked -> shared(marked, quote) > 0 && isSaidBy(marked, quote, text));
                (brief ? brieflyGiven : given).add(said);
                if (!said) {
                    errors.add(brief ? "given a speaker wrongly, brief" : "given a speaker wrongly", words);
                }
            }
        }
    }

    private static boolean isSaidBy(GoldText.Quote marked, FoundQuote found, CodePoints text) {
        String speaker = String.valueOf(found.quote().speaker());
        return sameWords(marked, found)
                || marked.sources().stream().anyMatch(marks -> sharesName(speaker, text.cut(marks)));
    }

    private void judge(CodePoints text, GoldText.Quote quote, List<FoundQuote> pieces) {
        // People joined what is said by one report; of the pieces the one with that report decides, or else the
        // longest.
        FoundQuote found = pieces.stream()
                .filter(piece -> sameWords(quote, piece))
                .findFirst()
                .orElse(pieces.getFirst());
        boolean sameWords = sameWords(quote, found);
        words += sameWords ? 1 : 0;
        String speaker = found.quote().speaker();
        if (speaker == null) {
            errors.add(sameWords ? "words that name nobody known" : "no report found", source(text, quote));
        } else {
            boolean same =
                    sameWords || quote.sources().stream().anyMatch(marks -> sharesName(speaker, text.cut(marks)));
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
            if (!same) {
                errors.add("another speaker", source(text, quote));
            }
        }
    }

    private static String source(CodePoints text, GoldText.Quote quote) {
        return text.cut(quote.sources().getFirst());
    }

    private static boolean sameWords(GoldText.Quote quote, FoundQuote found) {
        Span source = found.source();
        return source != null && quote.sources().stream().anyMatch(marks -> overlap(marks, source) > 0);
    }

    private static boolean sharesName(String speaker, String marked) {
        Set<String> words =
                new HashSet<>(Arrays.asList(marked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}-]+", -1)));
        String[] parts = speaker.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}-]+", -1);
        return parts.length > 0 && words.contains(parts[parts.length - 1]);
    }

    /** The found quotes that have some of the marked words, those with most of them first. */
    private static List<FoundQuote> pieces(GoldText.Quote gold, List<FoundQuote> found) {
        return found.stream()
                .filter(quote -> shared(gold, quote) > 0)
                .sorted(Comparator.comparingInt((FoundQuote quote) -> shared(gold, quote))
                        .reversed())
                .toList();
    }

    private static int shared(GoldText.Quote gold, FoundQuote found) {
        return gold.content().stream()
                .mapToInt(piece -> overlap(piece, found.quote().span()))
                .sum();
    }

    private static int overlap(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** The quotes of four words or more that were given a speaker. */
    public Share given() {
        return given;
    }

    /** The quotes of one to three words that were given a speaker. */
    public Share brieflyGiven() {
        return brieflyGiven;
    }

    /** Direct quotes with a marked speaker. */
    public int marked() {
        return marked;
    }

    /** Those of them with the right speaker. */
    public int right() {
        return right;
    }

    /** Those with another speaker. */
    public int wrong() {
        return wrong;
    }

    /** Those without a speaker, or not found. */
    public int none() {
        return marked - right - wrong;
    }

    /** Those for which the right words were found, also where they name nobody ("a spokesman"). */
    public int words() {
        return words;
    }

    /** Why quotes have no speaker or another one, with the words marked for the right one. */
    public Errors errors() {
        return errors;
    }
}
