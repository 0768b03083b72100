package dev.dateline.search.names;

import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameEvidence;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms under which a full name is indexed and searched, so that a search engine finds the candidates that {@link
 * NameEvidence} then ranks. Stateless.
 *
 * <p>A query is a list of groups, one for each part and for each two neighbours written together. Within a group the best
 * match counts (a dis_max), the groups add up (a bool of should); of the first two hundred hits {@link NameEvidence}
 * picks the best. The boosts were set on the development pairs.
 */
final class NameTerms {

    private static final double EXACT = 1;
    private static final double CLOSE = 0.97;
    private static final double WIDE = 0.9;

    /** Boost of a key of consonants, against 1 for the word itself. */
    static final double BARE = 0.7;

    private static final double ACRONYM = 0.9;
    private static final double GIVEN = 0.7;
    private static final double INITIAL = 0.3;
    private static final double READING = 0.9;

    /** Particles and titles are searched with a small boost. */
    private static final double LEAST_WEIGHT = 0.3;

    private static final double TITLE = 0.1;

    /**
     * One term of a full name.
     *
     * @param field its kind; each kind is an index field or a prefix of its own
     * @param value the key, never empty
     * @param weight boost of a match, times its rarity; 1 for an exact word. Always 1 when indexing
     */
    record Term(Field field, String value, double weight) {}

    /** The kinds of terms. */
    enum Field {
        /** {@link NameGrade#FOLDED}. */
        FOLDED,
        /** {@link NameGrade#CLOSE}. */
        CLOSE,
        /** {@link NameGrade#WIDE}. */
        WIDE,
        /** {@link NameGrade#BARE}. */
        BARE,
        /** Id of a given name that the word may abbreviate, such as {@code william.0} for Bill. */
        GIVEN,
        /** First letter of a word. */
        INITIAL;

        /** The kind as one small letter, for an index that keeps all kinds in one field: {@code w:sElenske}. */
        String prefix() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT) + ":";
        }
    }

    private NameTerms() {}

    /** The terms under which a name is indexed. */
    static Set<Term> indexed(FullName name) {
        Set<Term> terms = new LinkedHashSet<>();
        for (NameToken token : name.tokens()) {
            if (token.is(NameToken.Kind.TITLE)) {
                add(terms, Field.FOLDED, token.folded(), 1);
                continue;
            }
            addAll(terms, token, 1);
            if (token.is(NameToken.Kind.WORD) || token.is(NameToken.Kind.INITIAL)) {
                add(terms, Field.INITIAL, token.folded().substring(0, 1), 1);
            }
        }
        for (FullName.Pair pair : name.pairs()) {
            addAll(terms, pair.token(), 1);
        }
        Set<Term> flat = new LinkedHashSet<>();
        for (Term term : terms) {
            flat.add(new Term(term.field(), term.value(), 1));
        }
        return flat;
    }

    /** The groups of terms in a query for a name. */
    static List<Set<Term>> asked(FullName name) {
        List<Set<Term>> groups = new ArrayList<>();
        for (NameToken token : name.tokens()) {
            Set<Term> group = new LinkedHashSet<>();
            switch (token.kind()) {
                case TITLE -> add(group, Field.FOLDED, token.folded(), TITLE);
                case INITIAL -> add(group, Field.INITIAL, token.folded(), INITIAL);
                default -> addAll(group, token, Math.max(LEAST_WEIGHT, token.weight()));
            }
            groups.add(group);
        }
        for (FullName.Pair pair : name.pairs()) {
            Set<Term> group = new LinkedHashSet<>();
            addAll(group, pair.token(), 1);
            groups.add(group);
        }
        return groups;
    }

    /** The initials of the whole name of an organization, as words. */
    static Set<Term> acronyms(FullName organization) {
        Set<Term> terms = new LinkedHashSet<>();
        for (FullName.Acronym acronym : organization.acronyms()) {
            if (acronym.whole()) {
                add(terms, Field.FOLDED, acronym.letters(), ACRONYM);
            }
        }
        return terms;
    }

    /** The groups of terms that the name of an organization has besides those of {@link #asked}: words in English, initials. */
    static List<Set<Term>> askedOrganization(FullName organization, FullName asked) {
        List<Set<Term>> groups = new ArrayList<>();
        Set<String> words =
                asked.tokens().stream().map(NameToken::folded).collect(Collectors.toCollection(HashSet::new));
        for (NameToken token : organization.tokens()) {
            boolean isListed = token.is(NameToken.Kind.TYPE) || token.is(NameToken.Kind.FIELD);
            if (isListed && words.add(token.folded())) {
                groups.add(Set.of(new Term(Field.FOLDED, token.folded(), token.weight())));
            }
        }
        Set<Term> acronyms = acronyms(organization);
        if (!acronyms.isEmpty()) {
            groups.add(acronyms);
        }
        return groups;
    }

    private static void addAll(Set<Term> terms, NameToken token, double weight) {
        add(terms, Field.FOLDED, token.folded(), EXACT * weight);
        add(terms, Field.CLOSE, token.close(), CLOSE * weight);
        add(terms, Field.WIDE, token.wide(), WIDE * weight);
        token.bare().forEach(key -> add(terms, Field.BARE, key, BARE * weight));
        token.givenNames().forEach(id -> add(terms, Field.GIVEN, id, GIVEN * weight));
        token.readings().forEach(reading -> addAll(terms, reading, READING * weight));
    }

    private static void add(Set<Term> terms, Field field, String value, double weight) {
        if (!value.isEmpty()) {
            terms.add(new Term(field, value, weight));
        }
    }
}
