package dev.dateline.resolve;

import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's name as far as it tells persons apart.
 *
 * @param parts its words and initials in their order; titles, particles and patronymics tell nobody apart
 * @param suffixes Jr and the like, folded: two names with different ones are two people
 */
record PersonName(List<NameToken> parts, Set<String> suffixes) {
    /** The endings of East Slavic adjectives that are surnames of women, as they are romanised. */
    private static final Pattern FEMININE = Pattern.compile(".*(aya|aja|aia)");

    static PersonName of(FullName name) {
        List<NameToken> parts = name.tokens().stream()
                .filter(token -> is(token, NameToken.Kind.WORD) || is(token, NameToken.Kind.INITIAL))
                .toList();
        Set<String> suffixes = name.tokens().stream()
                .filter(token -> is(token, NameToken.Kind.SUFFIX))
                .map(NameToken::folded)
                .collect(Collectors.toUnmodifiableSet());
        return new PersonName(parts, suffixes);
    }

    /** Whether it has a given name or an initial beside one other name: enough to tell persons apart. */
    boolean isFull() {
        return parts.size() > 1;
    }

    /**
     * Whether both can be spellings of one person's name: every part of the shorter one has its partner in the longer
     * one. What the longer one has more stands before its last part, so that nobody is taken for a namesake of his
     * given name; and middle initials may be left out all at once, but not one of two (George W., George H. W.).
     */
    @SuppressWarnings("ReferenceEquality") // A part is one place in one name; an equal part elsewhere is another.
    boolean isSameAs(PersonName other) {
        PersonName shorter = parts.size() <= other.parts.size() ? this : other;
        PersonName longer = shorter == this ? other : this;
        if (!isFull() || !other.isFull()) {
            return parts.size() == 1 && other.parts.size() == 1 && agree(parts.getFirst(), other.parts.getFirst());
        }
        List<NameToken> left = new ArrayList<>(longer.parts);
        return suffixes.equals(other.suffixes)
                && shorter.pairOff(left)
                && (left.isEmpty()
                        || (left.stream().noneMatch(part -> part == longer.last()) && shorter.mayLack(left)));
    }

    /** Whether a single name is one of the parts of this one, spelled nearly the same. */
    boolean containsWord(PersonName single) {
        return single.parts.size() == 1
                && parts.stream().anyMatch(part -> !isInitial(part) && sameWord(part, single.parts.getFirst()));
    }

    /** Whether a single name is one of the parts of this one, in any spelling. */
    boolean contains(PersonName single) {
        return single.parts.size() == 1
                && parts.stream().anyMatch(part -> !isInitial(part) && agree(part, single.parts.getFirst()));
    }

    long initials() {
        return parts.stream().filter(PersonName::isInitial).count();
    }

    NameToken last() {
        return parts.getLast();
    }

    /** Takes the partner of each part out of the list; false when one has none. */
    @SuppressWarnings("ReferenceEquality") // A part is one place in one name; an equal part elsewhere is another.
    private boolean pairOff(List<NameToken> candidates) {
        NameToken lastCandidate = candidates.getLast();
        for (NameToken part : parts) {
            NameToken partner = null;
            for (NameToken candidate : candidates) {
                boolean initialForLast =
                        (isInitial(part) && candidate == lastCandidate) || (isInitial(candidate) && part == last());
                if (!initialForLast && agree(part, candidate) && (partner == null || sameWord(part, candidate))) {
                    partner = candidate;
                }
            }
            if (partner == null) {
                return false;
            }
            candidates.remove(partner);
        }
        return true;
    }

    private boolean mayLack(List<NameToken> more) {
        boolean plain = parts.size() == 2 && parts.stream().noneMatch(PersonName::isInitial);
        return plain || more.stream().noneMatch(PersonName::isInitial);
    }

    private static boolean agree(NameToken one, NameToken other) {
        if (isInitial(one) || isInitial(other)) {
            return one.folded().charAt(0) == other.folded().charAt(0);
        }
        return sameWord(one, other)
                || (one.wide().length() > 1 && one.wide().equals(other.wide()) && isFeminine(one) == isFeminine(other))
                || !Collections.disjoint(one.givenNames(), other.givenNames())
                || one.readings().stream().anyMatch(reading -> sameWord(reading, other))
                || other.readings().stream().anyMatch(reading -> sameWord(reading, one));
    }

    /** Navalny and Navalnaya sound alike, and are two people. */
    private static boolean isFeminine(NameToken token) {
        return FEMININE.matcher(token.folded()).matches();
    }

    private static boolean sameWord(NameToken one, NameToken other) {
        return one.folded().equals(other.folded())
                || (!one.close().isEmpty() && one.close().equals(other.close()));
    }

    static boolean isInitial(NameToken token) {
        return is(token, NameToken.Kind.INITIAL);
    }

    private static boolean is(NameToken token, NameToken.Kind kind) {
        return token.kind() == kind;
    }
}
