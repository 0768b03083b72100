package dev.dateline.search.names;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameEvidence;
import dev.dateline.text.name.NameEvidence.Found;
import dev.dateline.text.name.NameEvidence.Judged;
import dev.dateline.text.name.NameSimilarity;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.spelling.FormEvidence;
import dev.dateline.text.spelling.SpellingJudge;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /** From this likelihood on a word without vowels and one with vowels may be one name. */
    private static final double NEAR = 0.15;

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
    private final FullName organization;
    private final Lazy<SpellingJudge> judge =
            new Lazy<>(() -> SpellingJudge.standard(Lexicons.shipped().spellings()));
    private final List<String> places;
    private final Optional<String> group;
    private final boolean isUnfinished;

    private AskedName(EntityNames names, String name, boolean isUnfinished) {
        this.names = names;
        this.asked = names.read(name);
        this.organization = names.readOrganization(name);
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
        for (Set<NameTerms.Term> group : NameTerms.askedOrganization(organization, asked)) {
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

    /** The prefixes of the terms of all words, each of which may be incomplete; empty when the longest is too short. */
    public List<String> beginnings() {
        List<String> words = asked.tokens().stream().map(NameToken::folded).toList();
        return words.stream().allMatch(word -> word.length() < SHORTEST_BEGINNING)
                ? List.of()
                : words.stream().map(NameTerms.Field.FOLDED.prefix()::concat).toList();
    }

    /**
     * How alike a name is, from 0 to 1; from {@link NameSimilarity#SAME} on it is likely the same.
     *
     * @param isOrganization whether both are names of organizations
     */
    public double likeness(String name, boolean isOrganization) {
        return isOrganization
                ? NameSimilarity.of(organization, names.readOrganization(name))
                : NameSimilarity.of(asked, names.read(name));
    }

    /**
     * A search result.
     *
     * @param what the caller's object
     * @param id of the entity
     * @param names its names, the preferred or most frequent first
     * @param isOrganization whether they are read as names of an organization
     * @param score of the search engine
     * @param articles how many articles name it; of two equal candidates the more frequent comes first
     */
    public record Candidate<T>(
            T what, String id, List<String> names, boolean isOrganization, double score, long articles) {}

    /**
     * A ranked candidate.
     *
     * @param what the caller's object
     * @param name its name that is nearest to the name asked
     * @param likeness of that name, from 0 to 1; from {@link NameSimilarity#SAME} on it is likely the same
     * @param isLikely whether it is likely meant: the same name, or for a single word a name with that word
     * @param isSimilar whether it would be likely, but has a word that is only similar: Schulz for Scholz
     * @param rank the higher, the earlier
     */
    public record Ranked<T>(T what, String name, double likeness, boolean isLikely, boolean isSimilar, double rank) {}

    /** The candidates in order, the best first. */
    public <T> List<Ranked<T>> ranked(Collection<Candidate<T>> candidates) {
        List<Candidate<T>> byArticles = new ArrayList<>(candidates);
        byArticles.sort(Comparator.comparingLong(Candidate<T>::articles).reversed());
        List<Ranked<T>> ranked = new ArrayList<>();
        for (boolean isOrganization : List.of(false, true)) {
            List<Candidate<T>> some = byArticles.stream()
                    .filter(candidate -> candidate.isOrganization() == isOrganization)
                    .toList();
            List<Boolean> groups = some.stream().map(this::isGroup).toList();
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                found.add(found(some.get(i), groups.get(i)));
            }
            List<Judged> judged = NameEvidence.of(isOrganization ? organization : asked, found);
            for (int i = 0; i < judged.size(); i++) {
                ranked.add(ranked(some.get(i), groups.get(i), judged.get(i)));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked<T>::rank).reversed());
        return ranked;
    }

    /** A place or group that has the asked name in the gazetteer has that name, even if no article uses it. */
    private Found found(Candidate<?> candidate, boolean isGroup) {
        boolean isOrganization = candidate.isOrganization();
        List<FullName> read = isGroup || places.contains(candidate.id())
                ? List.of(isOrganization ? organization : asked)
                : candidate.names().stream()
                        .limit(MOST_NAMES)
                        .map(name -> isOrganization ? names.readOrganization(name) : names.read(name))
                        .toList();
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
        boolean isKnown = isGroup || places.contains(candidate.id());
        if (isGroup) {
            likeness = 1;
        } else if (isKnown) {
            likeness = prominence(candidate.id());
            rank += likeness - 1;
        }
        // Words of a query are typed too: "truce put" must not suggest the Treasury, at .626.
        boolean isLenient = candidate.isOrganization() && !isUnfinished;
        double same = isLenient ? NameSimilarity.SAME_ORGANIZATION : NameSimilarity.SAME;
        boolean isLikely = likeness >= same || (isOneWord() && judged.word() >= sameWord());
        Kind spelling = isLikely && !isKnown ? spelling(candidate, name) : Kind.SAME;
        return new Ranked<>(
                candidate.what(),
                name,
                likeness,
                isLikely && spelling == Kind.SAME,
                isLikely && spelling == Kind.SIMILAR,
                rank);
    }

    /**
     * Whether the words asked are those of a name, or only similar. A single word must be one of them; of several, none may
     * be a similar one only, and those with no counterpart do not count, because the names as wholes are alike.
     */
    private Kind spelling(Candidate<?> candidate, String name) {
        FullName read = names.read(name);
        if (candidate.isOrganization() && isAcronymOf(name)) {
            return Kind.SAME;
        }
        boolean isSimilar = false;
        for (NameToken word : asked.tokens()) {
            Kind best = word.is(NameToken.Kind.WORD) ? spelling(word, read, candidate.articles()) : Kind.SAME;
            if (asked.tokens().size() == 1) {
                return best;
            }
            isSimilar |= best == Kind.SIMILAR;
        }
        return isSimilar ? Kind.SIMILAR : Kind.SAME;
    }

    private boolean isAcronymOf(String name) {
        return isOneWord()
                && names.readOrganization(name).acronyms().stream()
                        .anyMatch(acronym -> acronym.letters()
                                .equals(asked.tokens().getFirst().folded()));
    }

    private Kind spelling(NameToken word, FullName name, long articles) {
        Kind best = Kind.DIFFERENT;
        for (NameToken other : name.tokens()) {
            boolean isGivenName = !Collections.disjoint(word.givenNames(), other.givenNames());
            Kind one = isGivenName ? Kind.SAME : spelling(word, other, articles);
            best = one.compareTo(best) < 0 ? one : best;
        }
        return best;
    }

    private boolean isOneWord() {
        return asked.tokens().size() == 1 && asked.tokens().getFirst().wide().length() >= SHORTEST_ALONE;
    }

    /** A script without vowels leaves more open than the judge accepts for any form of a text. */
    private Kind spelling(NameToken word, NameToken other, long articles) {
        SpellingJudge.Verdict verdict =
                judge.get().judge(FormEvidence.of(word.text()), FormEvidence.of(other.text(), articles));
        boolean isVowelless =
                word.script() == NameToken.Script.VOWELLESS ^ other.script() == NameToken.Script.VOWELLESS;
        boolean isNear = isVowelless && verdict.likelihood() >= NEAR;
        return isNear ? Kind.SAME : verdict.kind();
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
