package dev.dateline.search.names;

import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameEvidence;
import dev.dateline.text.name.NameEvidence.Found;
import dev.dateline.text.name.NameEvidence.Judged;
import dev.dateline.text.name.NameSimilarity;
import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name that is searched for, in any spelling: the terms to look for in an index of {@link EntityNames}, and the order of
 * the results. One thread.
 */
public final class AskedName {
    /** The boost of consonant keys that differ in one: enough to find misspelled names without disturbing other results. */
    private static final double MISSPELLED = 0.3;

    /** Fewest consonants of a key in which one may differ. */
    private static final int SHORTEST_MISSPELLED = 3;

    /** Fewest letters of an unfinished word: too many names start with fewer. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Names of one candidate that are compared, the most frequent first: enough for all common spellings. */
    private static final int MOST_NAMES = 40;

    /** Shortest wide key of a single word: shorter ones are the key of too many names, {@code Li}, {@code Le} and {@code Lay}. */
    private static final int SHORTEST_ALONE = 3;

    /** Small enough that the least known of eight still ranks above a place whose name is only similar. */
    private static final double LESS_KNOWN = 0.02;

    /**
     * A term of an index of names to look for.
     *
     * @param term as it was indexed
     * @param weight the boost of a match, times its rarity; 1 for an exact word
     * @param misspelled the boost of a match that differs in a letter after the first two; 0 to look for none
     */
    public record Key(String term, double weight, double misspelled) {}

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

    /** A name that is being typed; its last word may be incomplete. */
    public static AskedName typing(String name) {
        return new AskedName(EntityNames.standard(), name, true);
    }

    /**
     * Terms to look for: the best term found of each group counts, and the groups are added up. Empty for a name without
     * letters, which finds nothing.
     */
    public List<List<Key>> groups() {
        List<List<Key>> groups = new ArrayList<>();
        for (Set<NameTerms.Term> group : NameTerms.asked(asked)) {
            groups.add(group.stream().map(AskedName::key).toList());
        }
        if (!places.isEmpty()) {
            groups.add(places.stream()
                    .map(place ->
                            new Key(EntityNames.placeTerm(place), asked.tokens().size() * prominence(place), 0))
                    .toList());
        }
        return groups;
    }

    /** The prefix of the term of the last word, when it may be incomplete. */
    public Optional<String> beginning() {
        if (!isUnfinished || asked.tokens().isEmpty()) {
            return Optional.empty();
        }
        String last = asked.tokens().getLast().folded();
        return last.length() < SHORTEST_BEGINNING
                ? Optional.empty()
                : Optional.of(NameTerms.Field.FOLDED.prefix() + last);
    }

    /** How alike a name is, from 0 to 1; from {@link NameSimilarity#SAME} on it is likely the same. */
    public double likeness(String name) {
        return NameSimilarity.of(asked, names.read(name));
    }

    /**
     * A search result.
     *
     * @param what the caller's object
     * @param id of the entity
     * @param names its names, the preferred or most frequent first
     * @param score of the search engine
     * @param articles how many articles name it; of two equal candidates the more frequent comes first
     */
    public record Candidate<T>(T what, String id, List<String> names, double score, long articles) {}

    /**
     * A ranked candidate.
     *
     * @param what the caller's object
     * @param name its name that is nearest to the name asked
     * @param likeness of that name, from 0 to 1; from {@link NameSimilarity#SAME} on it is likely the same
     * @param isLikely whether it is likely meant: the same name, or for a single word a name with that word
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

    /** A place or group that has the asked name in the gazetteer has that name, even if no article uses it. */
    private Found found(Candidate<?> candidate, boolean isGroup) {
        List<FullName> read = isGroup || places.contains(candidate.id())
                ? List.of(asked)
                : candidate.names().stream().limit(MOST_NAMES).map(names::read).toList();
        return new Found(read.isEmpty() ? List.of(names.read("")) : read, candidate.score());
    }

    /** Whether one of its names is one of the group that is asked for, whose id in the archive may be another. */
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

    /** Sounds alone are enough for a word of another script, but not for the name of a known place. */
    private double sameWord() {
        boolean isLatin = asked.tokens().getFirst().script() == NameToken.Script.LATIN;
        return isLatin || !places.isEmpty() ? NameSimilarity.SAME_KEY : NameSimilarity.SAME;
    }

    /** The better known of several places with one name is more likely meant: 1, and less for each better known one. */
    private double prominence(String place) {
        return 1 - LESS_KNOWN * places.indexOf(place);
    }

    private static Key key(NameTerms.Term term) {
        boolean mayBeMisspelled =
                term.field() == NameTerms.Field.BARE && term.value().length() >= SHORTEST_MISSPELLED;
        double misspelled = mayBeMisspelled ? MISSPELLED * term.weight() / NameTerms.BARE : 0;
        return new Key(EntityNames.term(term), term.weight(), misspelled);
    }
}
