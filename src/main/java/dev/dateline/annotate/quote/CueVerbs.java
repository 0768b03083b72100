package dev.dateline.annotate.quote;

import dev.dateline.text.Lexicon;
import java.util.HashSet;
import java.util.Set;

/** The verbs that report speech, from {@code lexicons/annotate/cue-verbs.tsv}. Safe for many threads. */
final class CueVerbs {
    private final Set<String> said = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    /** Reads the list; {@link IllegalStateException} when it is missing or broken. */
    CueVerbs() {
        for (Lexicon.Line line : Lexicon.read("annotate/cue-verbs.tsv").lines()) {
            Set<String> kind = switch (line.column(0)) {
                case "said" -> said;
                case "called" -> called;
                default -> throw line.broken("'" + line.column(0) + "' is none of said, called");
            };
            kind.addAll(Set.of(line.column(1).split(" ", -1)));
        }
    }

    /** Whether a word in lower case reports whole sentences. */
    boolean isSaid(String word) {
        return said.contains(word);
    }

    /** Whether it reports sentences or single words. */
    boolean isCue(String word) {
        return said.contains(word) || called.contains(word);
    }
}
