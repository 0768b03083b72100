package dev.dateline.read.page;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The phrases of {@code lexicons/leftovers.tsv}, which identify the leftovers of a web page. Safe for many threads. */
final class LeftoverPhrases {
    /** Where in a line a phrase has to be. */
    enum Match {
        LINE,
        BEGINS,
        ENDS,
        HAS,
        LINKS,
        END,
        PART
    }

    /**
     * What a line was recognised as.
     *
     * @param match how; the strongest when several hold
     * @param why what it is, such as {@code cookies}
     */
    record Recognised(Match match, String why) {}

    private record Phrase(String text, String why) {}

    /** A line with more words is a paragraph of the article even if it holds such a phrase; notices may be longer. */
    private static final int MOST_WORDS = 40;

    private static final int MOST_WORDS_OF_NOTICE = 150;

    private static final List<String> NOTICES = List.of("cookies", "newsletter", "copyright", "comments");

    private static final Lazy<LeftoverPhrases> STANDARD =
            new Lazy<>(() -> new LeftoverPhrases(Lexicon.read("leftovers.tsv")));

    private final Map<Match, Map<String, String>> whole = new HashMap<>();
    private final Map<Match, List<Phrase>> parts = new HashMap<>();

    private LeftoverPhrases(Lexicon lexicon) {
        for (Lexicon.Line line : lexicon.lines()) {
            Match match;
            try {
                match = Match.valueOf(line.column(0).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw line.broken("'" + line.column(0) + "' is not a way to match a phrase");
            }
            String phrase = line.column(2).toLowerCase(Locale.ROOT);
            switch (match) {
                case LINE, LINKS, END ->
                    whole.computeIfAbsent(match, any -> new HashMap<>()).put(bare(phrase), line.column(1));
                case PART ->
                    whole.computeIfAbsent(match, any -> new HashMap<>()).put(phrase, line.column(1));
                case BEGINS, ENDS, HAS ->
                    parts.computeIfAbsent(match, any -> new ArrayList<>())
                            .add(new Phrase(phrase.strip(), line.column(1)));
            }
        }
    }

    /** The phrases that come with the program. */
    static LeftoverPhrases standard() {
        return STANDARD.get();
    }

    /** The kind of a paragraph that does not belong to an article; empty for other paragraphs. */
    Optional<Recognised> of(Block block) {
        if (block.words() > MOST_WORDS_OF_NOTICE) {
            return Optional.empty();
        }
        String plain = plain(block.text());
        String bare = bare(plain);
        for (Match match : List.of(Match.END, Match.LINKS, Match.LINE)) {
            String why = whole.getOrDefault(match, Map.of()).get(bare);
            if (why != null) {
                return Optional.of(new Recognised(match, why));
            }
        }
        return met(Match.BEGINS, plain, block)
                .or(() -> met(Match.HAS, plain, block))
                .or(() -> met(Match.ENDS, bare, block));
    }

    /** The kind of an HTML element with that word in its class or id; empty for part of an article. */
    Optional<String> ofPart(String word) {
        return Optional.ofNullable(whole.getOrDefault(Match.PART, Map.of()).get(word));
    }

    private Optional<Recognised> met(Match match, String line, Block block) {
        for (Phrase phrase : parts.getOrDefault(match, List.of())) {
            boolean holds = switch (match) {
                case BEGINS -> line.startsWith(phrase.text()) && ends(phrase.text(), line);
                case ENDS -> line.endsWith(phrase.text());
                default -> line.contains(phrase.text());
            };
            int most = NOTICES.contains(phrase.why()) ? MOST_WORDS_OF_NOTICE : MOST_WORDS;
            if (holds && block.words() <= most) {
                return Optional.of(new Recognised(match, phrase.why()));
            }
        }
        return Optional.empty();
    }

    /** Whether the word that ends the phrase ends in the line, too. */
    private static boolean ends(String phrase, String line) {
        return phrase.length() == line.length()
                || !Character.isLetter(phrase.charAt(phrase.length() - 1))
                || !Character.isLetter(line.charAt(phrase.length()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
    }

    /** The line without punctuation at its ends, and without numbers as in "Comments (3)" and "3 comments". */
    private static String bare(String plain) {
        int start = 0;
        int end = plain.length();
        while (start < end && !Character.isLetter(plain.charAt(start)) && plain.charAt(start) != '©') {
            start++;
        }
        while (end > start && !Character.isLetter(plain.charAt(end - 1))) {
            end--;
        }
        return start == end ? plain : plain.substring(start, end);
    }
}
