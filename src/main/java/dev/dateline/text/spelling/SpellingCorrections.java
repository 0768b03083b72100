package dev.dateline.text.spelling;

import dev.dateline.text.fold.Folding;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers have decided about pairs of forms, which no rule overrules: {@code lexicons/spellings.tsv}. Immutable, safe
 * for many threads.
 *
 * <pre>
 * same	Zaporizhzhia	Zaporozhye
 * never	Scholz	Schulz
 * </pre>
 */
public final class SpellingCorrections {
    /** What was decided. */
    public enum Decision {
        /** The two are one name, and each finds the other. */
        SAME,
        /** The two are never one name. */
        NEVER
    }

    private static final char BETWEEN = '\t';

    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, Set<String>> same = new HashMap<>();

    private SpellingCorrections() {}

    /** No decisions. */
    public static SpellingCorrections none() {
        return new SpellingCorrections();
    }

    /**
     * Reads lines of: same or never, and two or more forms, each two of which the line is about. Case and marks do not
     * matter.
     *
     * @throws LexiconException when a line is broken or contradicts an earlier one, with file and line
     */
    public static SpellingCorrections read(Lexicon lexicon) {
        SpellingCorrections corrections = new SpellingCorrections();
        for (Lexicon.Line line : lexicon.lines()) {
            List<String> forms = new ArrayList<>();
            for (int i = 1; i < Math.max(3, line.columns().size()); i++) {
                forms.add(folded(line.column(i)));
            }
            for (String one : forms) {
                for (String other : forms) {
                    corrections.add(line, one, other);
                }
            }
        }
        return corrections;
    }

    private void add(Lexicon.Line line, String one, String other) {
        if (one.isBlank()) {
            throw line.broken("has an empty form");
        }
        if (one.equals(other)) {
            return;
        }
        Decision decision = line.constant(0, Decision.class);
        Decision before = decisions.put(one + BETWEEN + other, decision);
        if (before != null && before != decision) {
            throw line.broken("contradicts an earlier line about " + one + " and " + other);
        }
        if (decision == Decision.SAME) {
            same.computeIfAbsent(one, form -> new HashSet<>()).add(other);
        }
    }

    /** What was decided about two forms; null when nothing was. */
    @Nullable
    Decision of(String one, String other) {
        return decisions.isEmpty() ? null : decisions.get(folded(one) + BETWEEN + folded(other));
    }

    /** The forms that a form was decided to be the same as, folded: candidates that share no key with it. */
    public Set<String> sameAs(String form) {
        return same.getOrDefault(folded(form), Set.of());
    }

    private static String folded(String form) {
        return Folding.fold(form.strip().toLowerCase(Locale.ROOT));
    }
}
