package dev.dateline.search.names;

import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameEvidence;
import dev.dateline.text.name.NameEvidence.Found;
import dev.dateline.text.name.NameEvidence.Judged;
import dev.dateline.text.name.NameSimilarity;
import dev.dateline.text.name.NameTerm;
import dev.dateline.text.name.NameTerms;
import dev.dateline.text.name.NameToken;
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

    /** Units of a wide key below which a word alone may be too many names: {@code Li}, {@code Le} and {@code Lay} are one. */
    private static final int SHORTEST_ALONE = 3;

    /** Small enough that the least known of eight is still likelier than a place with a name that only looks alike. */
    private static final double LESS_KNOWN = 0.02;

    private final EntityNames names;
    private final FullName asked;
    private final List<String> places;
    private final Optional<String> group;
    private final boolean isUnfinished;

    private AskedName(EntityNames names, String name, boolean isUnfinished) {
        this.names = names;
        this.asked = names.read(name);
        this.places = names.places(name);
        this.group = names.group(name);
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
     * @param isLikely whether it is likely meant: the same name, or when a single word was asked, one that has that word
     * @param rank the higher, the earlier
     */
    public record Ranked<T>(T what, String name, double likeness, boolean isLikely, double rank) {}

    /** The candidates in order, the best first. */
    public <T> List<Ranked<T>> ranked(Collection<Candidate<T>> candidates) {
        List<Candidate<T>> byArticles = new ArrayList<>(candidates);
        byArticles.sort(Comparator.comparingLong(Candidate<T>::articles).reversed());
        List<Boolean> groups = byArticles.stream().map(this::isGroup).toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            found.add(found(byArticles.get(i), groups.get(i)));
        }
        List<Judged> judged = NameEvidence.of(asked, found);
        List<Ranked<T>> ranked = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            ranked.add(ranked(byArticles.get(i), groups.get(i), judged.get(i)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked<T>::rank).reversed());
        return ranked;
    }

    /** A place or group that the gazetteer knows by the asked name has that name, whatever it is called in the articles. */
    private Found found(Candidate<?> candidate, boolean isGroup) {
        List<FullName> read = isGroup || places.contains(candidate.id())
                ? List.of(asked)
                : candidate.names().stream().limit(MOST_NAMES).map(names::read).toList();
        return new Found(read.isEmpty() ? List.of(names.read("")) : read, candidate.score());
    }

    /** Whether one of its names is one of the group that is asked for: what articles call ISIS may have an id of its own. */
    private boolean isGroup(Candidate<?> candidate) {
        return group.isPresent()
                && candidate.names().stream()
                        .limit(MOST_NAMES)
                        .anyMatch(name -> names.group(name).equals(group));
    }

    private <T> Ranked<T> ranked(Candidate<T> candidate, boolean isGroup, Judged judged) {
        String name = candidate.names().isEmpty() ? "" : candidate.names().get(judged.nearest());
        double likeness = judged.likeness();
        double rank = judged.rank();
        if (isGroup) {
            likeness = 1;
        } else if (places.contains(candidate.id())) {
            likeness = prominence(candidate.id());
            rank += likeness - 1;
        }
        boolean isLikely = likeness >= NameSimilarity.SAME || (isOneWord() && judged.word() >= sameWord());
        return new Ranked<>(candidate.what(), name, likeness, isLikely, rank);
    }

    private boolean isOneWord() {
        return asked.tokens().size() == 1 && asked.tokens().getFirst().wide().length() >= SHORTEST_ALONE;
    }

    /** Sounds alone are enough for a word of another script, but not for one that is known to name a place. */
    private double sameWord() {
        boolean isLatin = asked.tokens().getFirst().script() == NameToken.Script.LATIN;
        return isLatin || !places.isEmpty() ? NameSimilarity.SAME_KEY : NameSimilarity.SAME;
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
