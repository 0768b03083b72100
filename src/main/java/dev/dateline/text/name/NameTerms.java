package dev.dateline.text.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is indexed of a full name and what is looked for, so that a search engine finds the candidates that {@link
 * NameEvidence} then ranks. Stateless.
 *
 * <p>A query is a list of groups, one for each part and for each two neighbours written together. Within a group the best
 * term found counts (a dis_max), the groups add up (a bool of should); of the first two hundred {@link NameEvidence}
 * picks the best. Weights were set on the development pairs.
 */
public final class NameTerms {

    private static final double EXACT = 1;
    private static final double CLOSE = 0.97;
    private static final double WIDE = 0.9;

    /** What a key of consonants weighs against the word itself. */
    public static final double BARE = 0.7;

    private static final double GIVEN = 0.7;
    private static final double INITIAL = 0.3;
    private static final double READING = 0.9;

    /** Particles and titles are looked for, but faintly. */
    private static final double LEAST_WEIGHT = 0.3;

    private static final double TITLE = 0.1;

    private NameTerms() {}

    /** The terms under which a name is indexed. */
    public static Set<NameTerm> indexed(FullName name) {
        Set<NameTerm> terms = new LinkedHashSet<>();
        for (NameToken token : name.tokens()) {
            if (token.is(NamePart.Kind.TITLE)) {
                add(terms, NameTerm.Field.FOLDED, token.folded(), 1);
                continue;
            }
            addAll(terms, token, 1);
            if (token.is(NamePart.Kind.WORD) || token.is(NamePart.Kind.INITIAL)) {
                add(terms, NameTerm.Field.INITIAL, token.folded().substring(0, 1), 1);
            }
        }
        for (FullName.Pair pair : name.pairs()) {
            addAll(terms, pair.token(), 1);
        }
        Set<NameTerm> flat = new LinkedHashSet<>();
        for (NameTerm term : terms) {
            flat.add(new NameTerm(term.field(), term.value(), 1));
        }
        return flat;
    }

    /** The groups of terms that a query for a name asks. */
    public static List<Set<NameTerm>> asked(FullName name) {
        List<Set<NameTerm>> groups = new ArrayList<>();
        for (NameToken token : name.tokens()) {
            Set<NameTerm> group = new LinkedHashSet<>();
            switch (token.part().kind()) {
                case TITLE -> add(group, NameTerm.Field.FOLDED, token.folded(), TITLE);
                case INITIAL -> add(group, NameTerm.Field.INITIAL, token.folded(), INITIAL);
                default -> addAll(group, token, Math.max(LEAST_WEIGHT, token.weight()));
            }
            groups.add(group);
        }
        for (FullName.Pair pair : name.pairs()) {
            Set<NameTerm> group = new LinkedHashSet<>();
            addAll(group, pair.token(), 1);
            groups.add(group);
        }
        return groups;
    }

    private static void addAll(Set<NameTerm> terms, NameToken token, double weight) {
        add(terms, NameTerm.Field.FOLDED, token.folded(), EXACT * weight);
        add(terms, NameTerm.Field.CLOSE, token.close(), CLOSE * weight);
        add(terms, NameTerm.Field.WIDE, token.wide(), WIDE * weight);
        token.bare().forEach(key -> add(terms, NameTerm.Field.BARE, key, BARE * weight));
        token.givenNames().forEach(id -> add(terms, NameTerm.Field.GIVEN, id, GIVEN * weight));
        token.readings().forEach(reading -> addAll(terms, reading, READING * weight));
    }

    private static void add(Set<NameTerm> terms, NameTerm.Field field, String value, double weight) {
        if (!value.isEmpty()) {
            terms.add(new NameTerm(field, value, weight));
        }
    }
}
