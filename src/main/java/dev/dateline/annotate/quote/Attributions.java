package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.quote.ReportVerbs.CueVerbs;
import dev.dateline.text.token.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attribution of each quote: after the quote, before it in the same sentence, or in the preceding quote or
 * sentence of the same paragraph. Not thread-safe.
 */
final class Attributions {
    /**
     * Maximum number of tokens to search after a quote: "..., Jeff Bechdel, chairman of America Rising (a Republican
     * PAC), said".
     */
    private static final int FARTHEST_BEHIND = 28;

    /** In news, hardly any sentence has more tokens before a quote. */
    private static final int FARTHEST_BEFORE = 60;

    /** Room for a title and a role before a name, in tokens. */
    private static final int NEAR = 4;

    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");

    private final Passage passage;
    private final ReportVerbs verbs;
    private final Subjects subjects;
    private final TurnedSubjects turned;

    Attributions(Passage passage, CueVerbs verbs) {
        this.passage = passage;
        this.verbs = new ReportVerbs(passage, verbs);
        this.subjects = new Subjects(passage);
        this.turned = new TurnedSubjects(passage);
    }

    /** Returns the attribution after a quote: "said Peskov", "the minister told Reuters", "according to him". */
    @Nullable
    Attribution behind(int stretch) {
        int close = passage.last(stretch);
        int start = close + 1;
        while (passage.word(start).equals(",") || DASHES.contains(passage.word(start))) {
            start++;
        }
        int end = start;
        // "Why?" he asked: after a complete sentence, only a short attribution belongs to the quote.
        int farthest = passage.opensSentence(start) && !isDescribed(start) ? 2 * NEAR : FARTHEST_BEHIND;
        int limit = passage.opensParagraph(start) ? start : Math.min(passage.count(), start + farthest);
        while (end < limit && passage.stretchAt(end) < 0 && (end == start || !passage.opensSentence(end))) {
            end++;
        }
        Attribution phrase = null;
        for (int verb = start; verb < end; verb++) {
            if (verbs.isAccordingTo(verb)) {
                Source source = turned.behind(verb + 1, end);
                return phrase != null ? phrase : source == null ? null : new Attribution(source, verb);
            }
            if (verbs.reports(verb, start) && passage.nameAt(verb) < 0 && !verbs.isPassive(verb)) {
                Source source = besideVerb(verb, start, end);
                if (source != null && source.kind() != Source.Kind.PHRASE) {
                    return new Attribution(source, verb);
                }
                // A name may still follow a phrase: "and donations began to pick up, Gilbert said".
                phrase = source == null || phrase != null ? phrase : new Attribution(source, verb);
            }
        }
        return phrase == null ? signed(stretch) : phrase;
    }

    /** Whether a comma follows a person's name: "Will Estrada, the chairman for Northern Virginia, said". */
    private boolean isDescribed(int start) {
        int name = passage.nameAt(start);
        return passage.isPerson(name) && passage.folded(passage.name(name).to()).equals(",");
    }

    private @Nullable Source besideVerb(int verb, int start, int end) {
        Source quoted = verbs.quoted(verb);
        if (quoted != null) {
            return quoted;
        }
        String word = passage.folded(verb);
        boolean adverb = verb == start + 1 && passage.folded(start).endsWith("ly");
        boolean mayTurn = !word.endsWith("ing") && !word.startsWith("tell") && !word.equals("told");
        Source left = verb == start ? null : subjects.before(verb, start);
        if (mayTurn && (verb == start || adverb)) {
            return turned.behind(verb, end);
        }
        // "... if she lost, said David Wasserman", but not "Ramos, 58, said last Friday".
        boolean begins = left != null && left.kind() == Source.Kind.NAME && left.from() <= start + NEAR;
        Source right = mayTurn && !begins && passage.word(verb - 1).equals(",") ? turned.behind(verb, end) : null;
        return right != null && right.kind() == Source.Kind.NAME ? right : left;
    }

    /** Returns the name after a dash if nothing else is on the line: "- Hillary Clinton". */
    @Nullable
    Attribution signed(int stretch) {
        int token = passage.last(stretch) + 1;
        int name = DASHES.contains(passage.word(token)) ? passage.nameAt(token + 1) : -1;
        if (name < 0) {
            return null;
        }
        int end = passage.name(name).to();
        boolean whole = end >= passage.count() || passage.opensParagraph(end) || passage.isEnd(end);
        return whole ? new Attribution(Source.name(token + 1, end, name), Attribution.NO_VERB) : null;
    }

    /** Returns the attribution before a quote in its sentence, or on the line before it if that ends with a colon. */
    @Nullable
    Attribution before(int stretch) {
        int open = passage.first(stretch) - 1;
        int from = open;
        while (from > 0 && open - from < FARTHEST_BEFORE && !beginsSentence(from, open)) {
            from--;
        }
        int previous = open;
        while (previous > from && passage.stretchAt(previous - 1) < 0) {
            previous--;
        }
        if (passage.word(open - 1).equals(":") && open - 2 > previous) {
            // "He demurred:" - any verb is accepted.
            Source source = verbs.isVerbLike(open - 2) ? subjects.before(open - 2, previous) : null;
            if (source != null && source.to() == open - 2 && passage.isHuman(source)) {
                return new Attribution(source, open - 2);
            }
        }
        for (int verb = open - 1; verb >= previous; verb--) {
            Attribution found = at(verb, from, previous, open);
            if (found != null) {
                return found;
            }
        }
        // "The president released the following statement:"
        boolean statement =
                passage.word(open - 1).equals(":") || (passage.word(open - 1).equals(",") && saysStatement(open));
        Source first = statement ? subjects.first(from, open) : null;
        Source source = first == null ? beforeColon(open) : first;
        return source == null ? null : new Attribution(source, Attribution.NO_VERB);
    }

    /** "That does not surprise the pollster Daron Shaw:" */
    private @Nullable Source beforeColon(int open) {
        int name = passage.word(open - 1).equals(":") ? passage.nameAt(open - 2) : -1;
        boolean addressed = passage.isPerson(name)
                && passage.is(ClauseWord.PREPOSITION, passage.name(name).from() - 1);
        return passage.isPerson(name) && !addressed ? passage.source(name) : null;
    }

    /** Whether the source is a statement, not a speaker: "Obama released a statement saying". */
    private boolean isStatement(Source source) {
        boolean relative = passage.folded(source.from()).equals("that");
        int from = relative ? source.from() - 1 : source.from();
        boolean found = false;
        for (int token = from; token < source.to() && source.kind() == Source.Kind.PHRASE; token++) {
            found |= passage.is(ClauseWord.STATEMENT, token);
        }
        return found && !passage.opensSentence(from);
    }

    private boolean saysStatement(int open) {
        for (int token = Math.max(0, open - 2 * NEAR); token < open; token++) {
            if (passage.is(ClauseWord.STATEMENT, token)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the attribution in the sentence before a quote, within the same paragraph: "Smith said it would fail. "It
     * is a bad idea.""
     */
    @Nullable
    Attribution sentenceBefore(int stretch) {
        int open = passage.first(stretch) - 1;
        if (open <= 0 || passage.opensParagraph(open) || !passage.isEnd(open - 1)) {
            return null;
        }
        int from = passage.tokens().sentenceStart(passage.sentenceOf(open - 1));
        for (int verb = open - 1; verb > from; verb--) {
            if (passage.stretchAt(verb) < 0
                    && passage.nameAt(verb) < 0
                    && verbs.isSaid(verb)
                    && !verbs.isPassive(verb)) {
                Source source = subjects.before(verb, from);
                if (source != null && passage.isHuman(source)) {
                    return new Attribution(source, verb);
                }
            }
        }
        return null;
    }

    private @Nullable Attribution at(int verb, int from, int previous, int open) {
        if (verbs.isAccordingTo(verb)) {
            Source source = turned.behind(verb + 1, open);
            return source == null ? null : new Attribution(source, verb);
        }
        if (!verbs.isCue(verb) || passage.nameAt(verb) >= 0 || verbs.isPassive(verb)) {
            return null;
        }
        Source quoted = verbs.quoted(verb);
        if (quoted != null) {
            return new Attribution(quoted, verb);
        }
        // "Continued Stone:"
        boolean participle = passage.folded(verb).endsWith("ing");
        boolean afterComma = passage.word(verb - 1).equals(",");
        boolean turns = !participle
                && ((verb == from && passage.word(open - 1).equals(":"))
                        || (afterComma
                                && passage.nameAt(verb + 1) >= 0
                                && passage.word(open - 1).equals(",")));
        Source source = turns ? turned.behind(verb, open) : subjects.before(verb, previous);
        if (source == null || (participle && afterComma) || isStatement(source)) {
            Source main = main(verb, from);
            source = main == null ? source : main;
        }
        return source == null ? null : new Attribution(source, verb);
    }

    /** Returns the subject of the verb before a participle: Trump in "Trump slammed the deal, calling it". */
    private @Nullable Source main(int participle, int from) {
        for (int verb = participle - 1; verb > from; verb--) {
            String word = passage.folded(verb);
            boolean finite = passage.stretchAt(verb) < 0
                    && passage.nameAt(verb) < 0
                    && !word.endsWith("ing")
                    && (verbs.isCue(verb)
                            || (word.endsWith("ed")
                                    && Character.isLowerCase(passage.word(verb).codePointAt(0))));
            Source source = finite ? subjects.before(verb, from) : null;
            if (source != null && source.kind() != Source.Kind.PHRASE) {
                return source;
            }
        }
        return subjects.first(from, participle);
    }

    /**
     * Whether a sentence begins at a token, as seen from a later quote. A colon before a line break does not end a
     * sentence.
     */
    private boolean beginsSentence(int token, int open) {
        if (passage.opensParagraph(token)) {
            return !(token == open && passage.word(token - 1).equals(":"));
        }
        int stretch = passage.stretchAt(token - 1);
        if (stretch >= 0 && token > passage.last(stretch)) {
            // After a closing mark, the sentence is over if the quote ends it and a capital follows.
            boolean over = passage.isEnd(passage.last(stretch) - 1) && Words.isCapitalised(passage.word(token));
            return over || token == open;
        }
        return stretch < 0 && passage.opensSentence(token);
    }

    /**
     * The speaker of a quote and the reporting verb.
     *
     * @param source the words for the speaker
     * @param cue the first token of the verb, or {@link #NO_VERB}
     */
    record Attribution(Source source, int cue) {
        /** The attribution has no verb, only a name after a dash. */
        static final int NO_VERB = -1;
    }
}
