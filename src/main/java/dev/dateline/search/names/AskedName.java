package dev.dateline.search.names;

import dev.dateline.text.FullName;
import dev.dateline.text.NameSimilarity;
import dev.dateline.text.NameTerm;
import dev.dateline.text.NameTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name that somebody asks for, however it is spelled: what to look for in an index of {@link EntityNames}, and in which
 * order to show what was found. One thread.
 */
public final class AskedName {
    /** What keys of consonants weigh that differ in one; as much as finds what is misspelled and disturbs nothing else. */
    private static final double MISSPELLED = 0.3;

    /** Consonants that a key must have for one of them to be another. */
    private static final int SHORTEST_MISSPELLED = 3;

    /** Letters of an unfinished word below which everything begins so. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Names of one candidate that are compared, the most frequent first: enough for every spelling that matters. */
    private static final int MOST_NAMES = 40;

    /** How much the length of a name takes from its score, and the mean number of parts; set on the development pairs. */
    private static final double LENGTH = 0.3;

    private static final double MEAN_PARTS = 2.6;

    /** Small enough that the least known of eight is still likelier than a place with a name that only looks alike. */
    private static final double LESS_KNOWN = 0.02;

    private final EntityNames names;
    private final FullName asked;
    private final List<String> places;
    private final boolean isUnfinished;

    private AskedName(EntityNames names, String name, boolean isUnfinished) {
        this.names = names;
        this.asked = names.read(name);
        this.places = names.places(name);
        this.isUnfinished = isUnfinished;
    }

    /** A whole name. */
    public static AskedName of(String name) {
        return new AskedName(EntityNames.standard(), name, false);
    }

    /** A name that is being typed, of whose last word there may be more to come. */
    public static AskedName typing(String name) {
        return new AskedName(EntityNames.standard(), name, true);
    }

    /**
     * Terms to look for: of each group the best term found counts, the groups add up. Empty for a name without letters,
     * which finds nothing.
     */
    public List<List<NameKey>> groups() {
        List<List<NameKey>> groups = new ArrayList<>();
        for (Set<NameTerm> group : NameTerms.asked(asked)) {
            groups.add(group.stream().map(AskedName::key).toList());
        }
        if (!places.isEmpty()) {
            groups.add(places.stream()
                    .map(place -> new NameKey(
                            EntityNames.placeTerm(place), asked.tokens().size() * prominence(place), 0))
                    .toList());
        }
        return groups;
    }

    /** What the term of the last word begins with, when there may be more to come. */
    public Optional<String> beginning() {
        if (!isUnfinished || asked.tokens().isEmpty()) {
            return Optional.empty();
        }
        String last = asked.tokens().getLast().folded();
        return last.length() < SHORTEST_BEGINNING
                ? Optional.empty()
                : Optional.of(NameTerm.Field.FOLDED.prefix() + last);
    }

    /** How alike a name is, from 0 to 1; from {@link NameSimilarity#SAME} on it is likely the same. */
    public double likeness(String name) {
        return NameSimilarity.of(asked, names.read(name));
    }

    /**
     * What was found.
     *
     * @param what the caller's own
     * @param id of the entity
     * @param names its names, the preferred or most frequent first
     * @param score of the search engine
     * @param articles how many articles name it; of two that are equal the more frequent comes first
     */
    public record Candidate<T>(T what, String id, List<String> names, double score, long articles) {}

    /**
     * A candidate in its place.
     *
     * @param what the caller's own
     * @param name which of its names is nearest to what was asked
     * @param likeness of that name, from 0 to 1; from {@link NameSimilarity#SAME} on it is likely the same
     * @param rank the higher, the earlier
     */
    public record Ranked<T>(T what, String name, double likeness, double rank) {
        /** Whether it is likely the name that was asked for. */
        public boolean isLikely() {
            return likeness >= NameSimilarity.SAME;
        }
    }

    /** The candidates in order, the best first. */
    public <T> List<Ranked<T>> ranked(Collection<Candidate<T>> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
        List<Candidate<T>> byArticles = new ArrayList<>(candidates);
        byArticles.sort(Comparator.comparingLong(Candidate<T>::articles).reversed());
        List<Ranked<T>> ranked = new ArrayList<>();
        for (Candidate<T> candidate : byArticles) {
            ranked.add(rank(candidate, best));
        }
        ranked.sort(Comparator.comparingDouble(Ranked<T>::rank).reversed());
        return ranked;
    }

    private <T> Ranked<T> rank(Candidate<T> candidate, double best) {
        String nearest = "";
        double likeness = -1;
        int parts = 1;
        for (String name : candidate.names().stream().limit(MOST_NAMES).toList()) {
            FullName read = names.read(name);
            double alike = NameSimilarity.of(asked, read);
            if (alike > likeness) {
                nearest = name;
                likeness = alike;
                parts = read.tokens().size();
            }
        }
        if (places.contains(candidate.id())) {
            likeness = prominence(candidate.id());
        }
        double score = best == 0 ? 0 : candidate.score() / (1 - LENGTH + LENGTH * parts / MEAN_PARTS);
        return new Ranked<>(candidate.what(), nearest, likeness, NameSimilarity.rank(likeness, score, best));
    }

    /** Of the places of one name the better known is meant rather: 1, and a little less for each that is better known. */
    private double prominence(String place) {
        return 1 - LESS_KNOWN * places.indexOf(place);
    }

    private static NameKey key(NameTerm term) {
        boolean mayBeMisspelled =
                term.field() == NameTerm.Field.BARE && term.value().length() >= SHORTEST_MISSPELLED;
        double misspelled = mayBeMisspelled ? MISSPELLED * term.weight() / NameTerms.BARE : 0;
        return new NameKey(EntityNames.term(term), term.weight(), misspelled);
    }
}
