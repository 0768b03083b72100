package dev.dateline.annotate.quote;

import dev.dateline.annotate.token.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the report of each quote: behind it, before it in the same sentence, or that of the quote or sentence before it in
 * the same paragraph. One thread.
 */
final class Attributions {
    /** The verb of a report behind a quote: "..., Jeff Bechdel, chairman of America Rising (a Republican PAC), said". */
    private static final int FARTHEST_BEHIND = 28;

    /** Sentences of news are hardly longer before a quote begins. */
    private static final int FARTHEST_BEFORE = 60;

    private static final Set<String> PASSIVE = Set.of("was", "were", "is", "are", "been", "be", "being", "'s");

    private final Passage passage;
    private final CueVerbs verbs;
    private final Subjects subjects;

    Attributions(Passage passage, CueVerbs verbs) {
        this.passage = passage;
        this.verbs = verbs;
        this.subjects = new Subjects(passage);
    }

    /** The report behind a quote: "said Peskov", "the minister told Reuters", "according to him". */
    @Nullable
    Attribution behind(int stretch) {
        int close = passage.last(stretch);
        int start = close + 1;
        while (passage.word(start).equals(",") || passage.word(start).equals("\u2014") || passage.word(start).equals("--")
                || passage.word(start).equals("-") || passage.word(start).equals("\u2013")) {
            start++;
        }
        int end = start;
        int limit = Math.min(passage.count(), start + FARTHEST_BEHIND);
        while (end < limit && passage.stretchAt(end) < 0 && !passage.isEnd(end) && !passage.opensParagraph(end)) {
            end++;
        }
        for (int verb = start; verb < end; verb++) {
            if (isAccordingTo(verb)) {
                Source source = subjects.behind(verb + 1, end);
                return source == null ? null : new Attribution(source, verb);
            }
            if (verbs.isSaid(passage.folded(verb)) && passage.nameAt(verb) < 0 && !isPassive(verb)) {
                boolean participle = passage.folded(verb).endsWith("ing");
                Source source = verb > start ? subjects.before(verb, start) : participle ? null : subjects.behind(verb, end);
                if (source == null && verb == start + 1 && passage.folded(start).endsWith("ly")) {
                    source = subjects.behind(verb, end);
                }
                if (source != null) {
                    return new Attribution(source, verb);
                }
            }
        }
        return null;
    }

    /** The report before a quote in its sentence, or in the line before it when that ends with a colon. */
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
        for (int verb = open - 1; verb >= previous; verb--) {
            Attribution found = at(verb, from, previous, open);
            if (found != null) {
                return found;
            }
        }
        // "The president released the following statement:"
        Source first = passage.word(open - 1).equals(":") ? subjects.first(from, open) : null;
        return first == null ? null : new Attribution(first, open - 1);
    }

    private @Nullable Attribution at(int verb, int from, int previous, int open) {
        if (isAccordingTo(verb)) {
            Source source = subjects.behind(verb + 1, open);
            return source == null ? null : new Attribution(source, verb);
        }
        String word = passage.folded(verb);
        if (!verbs.isCue(word) || passage.nameAt(verb) >= 0 || isPassive(verb)) {
            return null;
        }
        // "Continued Stone:"
        boolean turned = verb == from && passage.word(open - 1).equals(":") && !word.endsWith("ing");
        Source source = turned ? subjects.behind(verb, open) : subjects.before(verb, previous);
        if (source == null || word.endsWith("ing")) {
            Source main = main(verb, from);
            source = main == null ? source : main;
        }
        return source == null ? null : new Attribution(source, verb);
    }

    /** The subject of the verb before a participle: of "Trump slammed the deal, calling it" Trump. */
    private @Nullable Source main(int participle, int from) {
        for (int verb = participle - 1; verb > from; verb--) {
            String word = passage.folded(verb);
            boolean finite = passage.stretchAt(verb) < 0
                    && passage.nameAt(verb) < 0
                    && !word.endsWith("ing")
                    && (verbs.isCue(word) || (word.endsWith("ed") && Character.isLowerCase(passage.word(verb).codePointAt(0))));
            Source source = finite ? subjects.before(verb, from) : null;
            if (source != null && source.kind() != Source.Kind.PHRASE) {
                return source;
            }
        }
        return subjects.first(from, participle);
    }

    /** Whether a sentence begins at a token, seen from a quote behind it; a colon before a line break ends none. */
    private boolean beginsSentence(int token, int open) {
        if (passage.opensParagraph(token)) {
            return !(token == open && passage.word(token - 1).equals(":"));
        }
        int stretch = passage.stretchAt(token - 1);
        if (stretch >= 0 && token > passage.last(stretch)) {
            // Behind a closing mark: the sentence is over when the quote ends it and a capital follows.
            boolean over = passage.isEnd(passage.last(stretch) - 1) && Words.isCapitalised(passage.word(token));
            return over || token == open;
        }
        return stretch < 0 && passage.isEnd(token - 1);
    }

    private boolean isAccordingTo(int token) {
        return passage.folded(token).equals("according") && passage.folded(token + 1).equals("to");
    }

    private boolean isPassive(int verb) {
        String word = passage.folded(verb);
        boolean participle = word.endsWith("ed") || word.equals("told") || word.equals("said");
        return participle && PASSIVE.contains(passage.folded(verb - 1));
    }
}
