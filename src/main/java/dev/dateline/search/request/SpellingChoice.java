package dev.dateline.search.request;

import dev.dateline.text.name.NameForms;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the other spellings of its names a search uses, where it uses any.
 *
 * @param similar whether names that are only similar are searched too
 * @param not spellings that are switched off, folded
 */
public record SpellingChoice(boolean similar, Set<String> not) {
    /** All spellings of a name, and no similar names. */
    public static final SpellingChoice DEFAULT = new SpellingChoice(false, Set.of());

    /** Copies the set. */
    public SpellingChoice {
        not = Set.copyOf(not);
    }

    /** A choice with spellings switched off as somebody writes them. */
    public static SpellingChoice of(boolean similar, Collection<String> not) {
        return new SpellingChoice(similar, not.stream().map(NameForms::fold).collect(Collectors.toSet()));
    }

    /** Whether a spelling, folded, is switched off. */
    public boolean isOff(String folded) {
        return not.contains(folded);
    }
}
