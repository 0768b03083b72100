package dev.dateline.annotate.quote;

import dev.dateline.annotate.AnnotationResult.FoundQuote;
import dev.dateline.annotate.FoundNames;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.NameWord;
import dev.dateline.annotate.lexicon.Genders;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.quote.Attributions.Attribution;
import dev.dateline.annotate.quote.Offices.OfficeWords;
import dev.dateline.annotate.quote.QuoteMarks.Stretch;
import dev.dateline.annotate.quote.ReportVerbs.CueVerbs;
import dev.dateline.article.Quote;
import dev.dateline.text.name.Titles;
import dev.dateline.text.token.Words;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the direct quotes of a text and their speakers. Thread-safe. */
public final class QuoteFinder {
    /** Minimum number of words without an attribution. Shorter ones are titles, nicknames or scare quotes. */
    private static final int SHORTEST = 5;

    /** Of up to this many words in marks, many are names and titles, or another's words: "the king of debt" moniker. */
    private static final int BRIEF = 3;

    /** A title of a work has up to this many words. */
    private static final int LONGEST_TITLE = 8;

    /** The reporting verb after a brief quote is not further away, in tokens. */
    private static final int NEAR_AFTER = 7;

    /** The reporting verb before a brief quote is not further away, in tokens. */
    private static final int NEAR_BEFORE = 20;

    /** A paragraph that consists of a quote is not a heading if it has more tokens than this. */
    private static final int SHORTEST_PARAGRAPH = 8;

    private final CueVerbs verbs = new CueVerbs();

    private final Genders genders;
    private final OfficeWords offices;
    private final WordLists<ClauseWord> clauseWords;
    private final WordLists<NameWord> nameWords;

    /** Creates a finder with these words for offices, titles and clauses. */
    public QuoteFinder(AnnotatorLexicons lexicons, Titles titles) {
        offices = new OfficeWords(lexicons, titles);
        clauseWords = lexicons.clauseWords();
        nameWords = lexicons.nameWords();
        genders = lexicons.genders();
    }

    /** Returns the quotes of a text in order, without overlap. */
    public List<FoundQuote> find(FoundNames names) {
        List<Stretch> stretches = QuoteMarks.find(names.tokens().text(), clauseWords.words(ClauseWord.ELISION));
        Passage passage = new Passage(names, stretches, clauseWords);
        @Nullable Attribution[] found = attributions(passage);
        Speakers speakers = new Speakers(passage, genders, offices);
        CodePoints offsets = CodePoints.of(names.tokens().text());
        List<FoundQuote> quotes = new ArrayList<>();
        for (int s = 0; s < found.length; s++) {
            Attribution attribution = isUnsaid(passage, s, found[s]) ? null : found[s];
            Stretch stretch = passage.stretches().get(s);
            if (attribution == null && passage.last(s) - passage.first(s) < SHORTEST) {
                continue;
            }
            Span span = new Span(offsets.fromUtf16(stretch.start()), offsets.fromUtf16(stretch.end()));
            quotes.add(
                    attribution == null
                            ? new FoundQuote(new Quote(span, null, null, null), null)
                            : quote(span, attribution, speakers, offsets));
        }
        return quotes;
    }

    private static FoundQuote quote(Span span, Attribution attribution, Speakers speakers, CodePoints offsets) {
        Source source = attribution.source();
        Passage passage = speakers.passage();
        Span words = new Span(
                offsets.fromUtf16(passage.tokens().start(source.from())),
                offsets.fromUtf16(passage.tokens().end(source.to() - 1)));
        String cue = attribution.cue() == Attribution.NO_VERB ? null : Words.fold(passage.word(attribution.cue()));
        return new FoundQuote(new Quote(span, speakers.name(source).orElse(null), null, cue), words);
    }

    private @Nullable Attribution[] attributions(Passage passage) {
        Attributions rules = new Attributions(passage, verbs);
        int count = passage.stretches().size();
        @Nullable Attribution[] found = new Attribution[count];
        for (int s = 0; s < count; s++) {
            String end = passage.word(passage.last(s) - 1);
            Attribution after = end.equals(".") ? rules.signed(s) : rules.after(s);
            boolean ended = end.equals(",") || end.equals("?") || end.equals("!") || end.equals(".");
            boolean sure = !passage.stretches().get(s).continued() && ended;
            Attribution before = sure && after != null ? null : rules.before(s);
            found[s] = before == null ? after : before;
            if (found[s] == null && s > 0) {
                found[s] = inherited(passage, s, found[s - 1]);
            }
            if (found[s] == null) {
                found[s] = rules.sentenceBefore(s);
            }
            if (found[s] == null && s > 0 && carriesOn(passage, s)) {
                found[s] = found[s - 1];
            }
        }
        for (int s = count - 2; s >= 0; s--) {
            if (found[s] == null && passage.stretches().get(s).continued()) {
                found[s] = found[s + 1];
            }
        }
        return found;
    }

    /**
     * Whether nobody says the words in marks: titles of works ("Meet the Press"), and up to three words without a
     * reporting verb near them.
     */
    private boolean isUnsaid(Passage passage, int stretch, @Nullable Attribution found) {
        if (found == null || passage.stretches().get(stretch).continued()) {
            return false;
        }
        int from = passage.first(stretch);
        int to = passage.last(stretch);
        int words = 0;
        int capitals = 0;
        int others = 0;
        for (int token = from; token < to; token++) {
            String word = passage.word(token);
            if (!Words.hasWordPart(word) || passage.isPossessive(token)) {
                continue;
            }
            words++;
            if (Words.isCapitalised(word)) {
                capitals++;
            } else if (!nameWords.has(NameWord.IN_TITLE, word)) {
                others++;
            }
        }
        if (others == 0 && capitals > 1 && words <= LONGEST_TITLE) {
            return true;
        }
        Source source = found.source();
        // "The Kremlin ... expressing 'cautious optimism'": a body says a word or two only right after the verb.
        boolean body = source.kind() == Source.Kind.NAME
                && !passage.isPerson(source.name())
                && found.cue() != passage.first(stretch) - 2;
        return words <= BRIEF
                && (body
                        || isPieceOfSentence(passage, stretch, found.cue(), words)
                        || !isReportedBriefly(passage, stretch, found, capitals == words));
    }

    /**
     * Whether a brief quote is a piece of the writer's own sentence: in "what he calls a 'corrupt' process", and one or two
     * words after a preposition or "the", as in "would stand up to the 'billionaire class'"; and where "by" or "which" after
     * it says who else names it so.
     */
    private boolean isPieceOfSentence(Passage passage, int stretch, int cue, int words) {
        int open = passage.first(stretch) - 1;
        String next = passage.folded(passage.last(stretch) + 1);
        boolean before = cue >= 0 && cue < open;
        boolean renamed = before
                && (passage.folded(cue - 2).equals("what")
                        || passage.folded(cue - 3).equals("what"));
        boolean linked = passage.is(ClauseWord.PREPOSITION, open - 1)
                || passage.folded(open - 1).equals("the")
                || passage.folded(open - 1).equals("would");
        boolean ofAnother = next.equals("which") || (next.equals("by") && cue == open - 1);
        return renamed || ofAnother || (before && linked && words < BRIEF);
    }

    /** Whether the reporting verb of a brief quote is right after it, or before it in its sentence. */
    private boolean isReportedBriefly(Passage passage, int stretch, Attribution found, boolean named) {
        int open = passage.first(stretch) - 1;
        int close = passage.last(stretch);
        int cue = found.cue();
        if (cue == Attribution.NO_VERB) {
            return passage.word(open - 1).equals(":");
        }
        String end = passage.word(close - 1);
        boolean ended = passage.isEnd(close - 1) || end.equals(",");
        boolean opens = passage.opensSentence(open);
        if (cue > close) {
            boolean whole = opens || passage.word(open - 1).equals(",");
            return ended
                    && verbs.isCue(passage.folded(cue))
                    && (opens || cue - close <= NEAR_AFTER)
                    && (whole || !named);
        }
        if (opens && passage.isEnd(close - 1) && close - open > 3) {
            // A sentence that goes on with what was said before.
            return true;
        }
        boolean sentence = passage.sentenceOf(cue) == passage.sentenceOf(open);
        boolean attributive = verbs.isSaid(passage.folded(cue))
                && passage.is(ClauseWord.ARTICLE, open - 1)
                && Character.isLowerCase(
                        passage.word(close + 1).isEmpty()
                                ? ' '
                                : passage.word(close + 1).charAt(0));
        boolean spoken = !named
                || passage.word(open - 1).equals(",")
                || passage.word(open - 1).equals(":");
        return sentence
                && spoken
                && !attributive
                && verbs.isCue(passage.folded(cue))
                && open - cue <= NEAR_BEFORE
                && !nameWords.has(NameWord.SCARE, passage.folded(open - 1));
    }

    /**
     * Whether a paragraph consists of a quote and the paragraph before it begins with one. In 22 of 24 such pairs in
     * the polnear texts, both have the same speaker. Short paragraphs are headings and shouts from a crowd.
     */
    private static boolean carriesOn(Passage passage, int stretch) {
        int open = passage.first(stretch) - 1;
        int close = passage.last(stretch);
        boolean alone = passage.opensParagraph(open)
                && (close + 1 >= passage.count() || passage.opensParagraph(close + 1))
                && close - open > SHORTEST_PARAGRAPH
                && !passage.stretches().get(stretch).single();
        int from = open - 1;
        while (alone && from > 0 && !passage.opensParagraph(from)) {
            from--;
        }
        return alone && from >= 0 && passage.stretchAt(from) >= 0;
    }

    /** A continued quote keeps its speaker, and so does a quote that follows another in the same paragraph. */
    private static @Nullable Attribution inherited(Passage passage, int stretch, @Nullable Attribution previous) {
        if (passage.stretches().get(stretch - 1).continued()) {
            return previous;
        }
        for (int token = passage.last(stretch - 1); token < passage.first(stretch); token++) {
            if (passage.opensParagraph(token)) {
                return null;
            }
        }
        return previous;
    }
}
