package dev.dateline.text.spelling;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.spelling.SpellingWeights.Question;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a form that an archive has is another spelling of a form that was asked for. The only place where that
 * is decided: keys ({@link SpellingKeys}) propose, nothing else accepts. docs/names.md explains the evidence.
 *
 * <p>In this order: the same letters; what a reader has decided; what the gazetteer says of two places; what the letters,
 * the counts and the lists say. One judge for one thread, made at little cost; the lists behind it are shared. A pair takes
 * some tens of microseconds. Symmetric, but where two ways to align the letters cost the same.
 */
public final class SpellingJudge {
    /** What the judge says of two forms. */
    public enum Kind {
        /** One name: whoever asks for the one wants the other. */
        SAME,
        /** Two names that have one origin or sound alike, and mostly other bearers: to be offered, not used. */
        SIMILAR,
        /** Nothing in common but some letters. */
        DIFFERENT
    }

    /** Why. */
    public enum Reason {
        SAME_LETTERS("the same letters"),
        DECIDED("decided by a reader"),
        ONE_PLACE("names of one place"),
        RARE_NAME_OF_PLACE("listed for one place, but little alike"),
        TWO_PLACES("names of two places"),
        NO_WORD("a code, a number or several words"),
        INFLECTED("an inflected form"),
        ELIDED("an article or preposition grown on"),
        FEMININE("a Slavic family name of a man and of a woman"),
        UMLAUT("an umlaut and its two letters"),
        ONE_ENTITY("resolved to one entity"),
        ROMANISED("another romanisation"),
        SLIP("a misspelling of a much more frequent form"),
        OTHER_SCRIPT("written in another script"),
        SISTER("a sister name"),
        UNLIKE("letters too different");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in English, for an explanation. */
        public String text() {
            return text;
        }
    }

    /**
     * A decision.
     *
     * @param kind what was decided
     * @param reason the evidence that decided
     * @param likelihood how likely the two are one name, from 0 to 1
     */
    public record Verdict(Kind kind, Reason reason, double likelihood) {}

    /** From here on a pair is one name. docs/spellings.md has how many of those accepted are right. */
    static final double ACCEPTED = 0.5;

    /** From here on a pair of another kind is offered. */
    static final double OFFERED = 0.5;

    /** Alignments that cost more than this share of the longer word are looked at no further. */
    private static final double MOST_COST = 0.4;

    /** An other name that a list gives to a place is believed if it differs from the known names by no more than this. */
    private static final double MOST_PLACE_COST = 0.2;

    /** A name that stands with d' is written without it less than once in this many times, if it is one name. */
    private static final int MOST_ELIDED = 10;

    /** A form that this share of its articles has in small letters is an ordinary word first (Chip for Cyprus). */
    private static final double MOST_SMALL = 0.3;

    /** Letters up to which a form that people bear is no sure name of a place. */
    private static final int SHORT_NAME = 5;

    /**
     * What is left of the odds if the archive has resolved both forms, and never to the same entity. Not trained: the
     * development data have no entities.
     */
    private static final double OTHER_ENTITIES = 0.3;

    private static final Pattern FEMININE = Pattern.compile("[a-z]{2,}(ov|ev|in|yn|ow|ew)a");

    /** The shared lists. */
    private record Lists(
            NameLexicons names,
            WordSet commonWords,
            KnownNames knownNames,
            Correspondences correspondences,
            NameOrigin origin,
            SpellingWeights weights,
            Gazetteer gazetteer) {}

    /** Read when first asked for. */
    private static final class Standard {
        static final Lists LISTS = new Lists(
                Lexicons.shipped().names(),
                Lexicons.shipped().commonWords(),
                KnownNames.bundled(),
                Correspondences.read(Lexicon.read("names/correspondences.tsv")),
                NameOrigin.read(Lexicon.read("names/origin.tsv")),
                SpellingWeights.read(Lexicon.read("names/spelling-weights.tsv")),
                Lexicons.shipped().gazetteer());
    }

    private final Lists lexicons;
    private final SpellingCorrections corrections;
    private final NameKeyEncoder encoder;
    private final NameReader reader;
    private final FormPlaces places;
    private final ListsOfJudge lists = new ListsOfJudge();

    /** One form is asked for and many candidates are judged. */
    private FormEvidence lastAsked = FormEvidence.of("");

    private SpelledWord lastWord;
    private String lastPlacesOf = "";
    private Map<String, PlaceStanding> lastPlaces = Map.of();

    private SpellingJudge(Lists lexicons, SpellingCorrections corrections) {
        this.lexicons = lexicons;
        this.corrections = corrections;
        this.encoder = Lexicons.shipped().nameKeys().newEncoder();
        this.reader = new NameReader(lexicons.names());
        this.places = new FormPlaces(lexicons.gazetteer());
        this.lastWord = word(lastAsked);
    }

    /** A judge by the lists that ship with the program, and by what readers have decided. */
    public static SpellingJudge standard(SpellingCorrections corrections) {
        return new SpellingJudge(Standard.LISTS, corrections);
    }

    /** Decides about two forms. Any text will do; an empty one is different from all others. */
    public Verdict judge(FormEvidence asked, FormEvidence found) {
        if (!asked.equals(lastAsked)) {
            lastAsked = asked;
            lastWord = word(asked);
        }
        return judge(lastWord, word(found));
    }

    /** Takes a form apart, for {@link #judge(SpelledWord, SpelledWord)}. */
    SpelledWord word(FormEvidence form) {
        return SpelledWord.of(form, this::letters);
    }

    /** The same for forms that were taken apart. */
    Verdict judge(SpelledWord asked, SpelledWord found) {
        if (asked.folded().equals(found.folded())) {
            return new Verdict(Kind.SAME, Reason.SAME_LETTERS, 1);
        }
        SpellingCorrections.Decision decision = corrections.of(asked.folded(), found.folded());
        if (decision != null) {
            boolean same = decision == SpellingCorrections.Decision.SAME;
            return new Verdict(same ? Kind.SAME : Kind.DIFFERENT, Reason.DECIDED, same ? 1 : 0);
        }
        Optional<Verdict> ofPlaces = judgePlaces(asked, found);
        if (ofPlaces.isPresent()) {
            return ofPlaces.get();
        }
        boolean oneHasInitials = asked.hasInitials() != found.hasInitials();
        if (!asked.isWord()
                || !found.isWord()
                || asked.isCode()
                || found.isCode()
                || (oneHasInitials && (isPlace(asked) || isPlace(found)))) {
            return new Verdict(Kind.DIFFERENT, Reason.NO_WORD, 0);
        }
        return asked.script() == found.script() ? judgeLetters(asked, found) : judgeScripts(asked, found);
    }

    private Optional<Verdict> judgePlaces(SpelledWord asked, SpelledWord found) {
        String form = asked.evidence().form();
        if (!form.equals(lastPlacesOf)) {
            lastPlacesOf = form;
            lastPlaces = places.of(form);
        }
        Map<String, PlaceStanding> placesAsked = lastPlaces;
        Map<String, PlaceStanding> placesFound =
                placesAsked.isEmpty() ? Map.of() : places.of(found.evidence().form());
        if (placesFound.isEmpty()) {
            return Optional.empty();
        }
        Verdict best = new Verdict(Kind.DIFFERENT, Reason.TWO_PLACES, 0);
        for (Map.Entry<String, PlaceStanding> place : placesAsked.entrySet()) {
            PlaceStanding standing = placesFound.get(place.getKey());
            boolean oneAdjective = standing == PlaceStanding.ADJECTIVE ^ place.getValue() == PlaceStanding.ADJECTIVE;
            if (standing != null && !oneAdjective) {
                boolean listed = isListed(place.getKey(), place.getValue(), asked, found)
                        && isListed(place.getKey(), standing, found, asked);
                if (listed) {
                    return Optional.of(new Verdict(Kind.SAME, Reason.ONE_PLACE, 1));
                }
                best = new Verdict(Kind.SIMILAR, Reason.RARE_NAME_OF_PLACE, 0);
            }
        }
        return Optional.of(best);
    }

    /**
     * Whether a form is surely a name of a place. The lists give places many an old, local or foreign name. One that is
     * listed as an alternate (Temasek for Singapore), or that is a given name as well, must be alike in letters (Torino for
     * Turin). A short one that people bear (Sam for Damascus, Shine for China) is not sure at all.
     */
    private boolean isListed(String place, PlaceStanding standing, SpelledWord form, SpelledWord other) {
        if (standing == PlaceStanding.ADJECTIVE || standing == PlaceStanding.ABBREVIATION) {
            return true;
        }
        if (form.hasInnerDot()) {
            return false;
        }
        String shown = places.name(place).orElse("");
        boolean isShown = shown.equalsIgnoreCase(form.evidence().form());
        boolean isFirm = standing == PlaceStanding.NAME;
        boolean isShortName = form.letters().length() <= SHORT_NAME && lists.isKnownName(form.letters());
        boolean isOrdinary = form.evidence().smallShare() >= MOST_SMALL;
        if (isFirm && (isShown || !(isShortName || isOrdinary || lists.isGivenName(form.letters())))) {
            return true;
        }
        if (isFirm && isShortName) {
            return false;
        }
        boolean isNameOfAnother = !isFirm
                && places.of(form.evidence().form()).values().stream()
                        .anyMatch(another -> another == PlaceStanding.NAME);
        if (isNameOfAnother) {
            return false;
        }
        return resembles(form.evidence().form(), other.evidence().form())
                || resembles(form.evidence().form(), shown);
    }

    private boolean resembles(String form, String name) {
        List<String> words = FormPlaces.words(form.toLowerCase(Locale.ROOT));
        List<String> wordsOfName = FormPlaces.words(name.toLowerCase(Locale.ROOT));
        if (words.size() > 1 || wordsOfName.size() > 1) {
            return words.containsAll(wordsOfName) || wordsOfName.containsAll(words);
        }
        String a = letters(form);
        String b = letters(name);
        int longer = Math.max(a.length(), b.length());
        return longer > 0
                && longer <= SpelledWord.LONGEST
                && LetterAlignment.of(lexicons.correspondences(), a, b, false).cost() <= MOST_PLACE_COST * longer;
    }

    /** The evidence about two words, for training the weights. */
    double[] evidence(SpelledWord asked, SpelledWord found) {
        boolean vowelless = asked.isVowelless() != found.isVowelless();
        return SpellingEvidence.of(
                asked,
                found,
                LetterAlignment.of(lexicons.correspondences(), asked.letters(), found.letters(), vowelless),
                lists);
    }

    private Verdict judgeLetters(SpelledWord asked, SpelledWord found) {
        if (asked.letters().equals(found.letters())) {
            return new Verdict(Kind.SAME, Reason.SAME_LETTERS, 1);
        }
        if (isElided(asked, found) || isElided(found, asked)) {
            return judgeElision(asked, found);
        }
        if (!Collections.disjoint(asked.readings(), found.readings())) {
            return new Verdict(Kind.SAME, Reason.INFLECTED, 1);
        }
        if (isInflected(asked.folded(), found.folded()) || isInflected(found.folded(), asked.folded())) {
            return new Verdict(Kind.DIFFERENT, Reason.INFLECTED, 0);
        }
        if (isFeminine(asked.letters(), found.letters()) || isFeminine(found.letters(), asked.letters())) {
            return new Verdict(Kind.SIMILAR, Reason.FEMININE, 0);
        }
        LetterAlignment alignment =
                LetterAlignment.of(lexicons.correspondences(), asked.letters(), found.letters(), false);
        if (isTooFar(alignment, asked, found)) {
            return new Verdict(Kind.DIFFERENT, Reason.UNLIKE, 0);
        }
        double[] evidence = SpellingEvidence.of(asked, found, alignment, lists);
        double romanised = lexicons.weights().answer(Question.ROMANISATION, evidence);
        double slip = lexicons.weights().answer(Question.SLIP, evidence);
        double sister = lexicons.weights().answer(Question.SISTER, evidence);
        Set<String> entities = asked.evidence().entities();
        Set<String> entitiesOfFound = found.evidence().entities();
        if (!Collections.disjoint(entities, entitiesOfFound) && sister >= OFFERED) {
            return new Verdict(Kind.SAME, Reason.ONE_ENTITY, Math.max(sister, Math.max(romanised, slip)));
        }
        if (!entities.isEmpty() && !entitiesOfFound.isEmpty()) {
            romanised = romanised * OTHER_ENTITIES / (1 - romanised * (1 - OTHER_ENTITIES));
            slip = 0;
        } else if (isUmlaut(alignment) && evidence[SpellingEvidence.BOTH_KNOWN_WESTERN.ordinal()] == 0) {
            return new Verdict(Kind.SAME, Reason.UMLAUT, Math.max(ACCEPTED, romanised));
        }
        double same = 1 - (1 - romanised) * (1 - slip);
        if (same >= ACCEPTED) {
            return new Verdict(Kind.SAME, romanised >= slip ? Reason.ROMANISED : Reason.SLIP, same);
        }
        return sister >= OFFERED
                ? new Verdict(Kind.SIMILAR, Reason.SISTER, same)
                : new Verdict(Kind.DIFFERENT, Reason.UNLIKE, same);
    }

    private Verdict judgeScripts(SpelledWord asked, SpelledWord found) {
        double best = 0;
        boolean vowelless = asked.isVowelless() != found.isVowelless();
        for (String a : asked.readings()) {
            for (String b : found.readings()) {
                LetterAlignment alignment = LetterAlignment.of(lexicons.correspondences(), a, b, vowelless);
                if (!isTooFar(alignment, asked, found)) {
                    double[] evidence = SpellingEvidence.of(asked, found, alignment, lists);
                    best = Math.max(best, lexicons.weights().answer(Question.OTHER_SCRIPT, evidence));
                }
            }
        }
        boolean oneEntity = !Collections.disjoint(
                asked.evidence().entities(), found.evidence().entities());
        if (best >= ACCEPTED) {
            return new Verdict(Kind.SAME, Reason.OTHER_SCRIPT, best);
        }
        return best > 0 && oneEntity
                ? new Verdict(Kind.SAME, Reason.ONE_ENTITY, best)
                : new Verdict(Kind.DIFFERENT, Reason.UNLIKE, best);
    }

    private boolean isPlace(SpelledWord word) {
        return !places.of(word.evidence().form()).isEmpty();
    }

    private static boolean isTooFar(LetterAlignment alignment, SpelledWord asked, SpelledWord found) {
        return alignment.cost()
                > MOST_COST * Math.max(asked.letters().length(), found.letters().length());
    }

    private static boolean isUmlaut(LetterAlignment alignment) {
        return alignment.steps() == alignment.count(LetterAlignment.Edit.UMLAUT);
    }

    private static boolean isElided(SpelledWord elided, SpelledWord bare) {
        return elided.folded().indexOf('\'') > 0
                && WrittenForms.withoutElision(elided.folded()).equals(bare.folded());
    }

    /** The article l' is never part of a name. D'Amato and Amato are two families if the archive knows both well. */
    private static Verdict judgeElision(SpelledWord asked, SpelledWord found) {
        boolean isPreposition =
                asked.folded().startsWith("d'") || found.folded().startsWith("d'");
        long one = asked.evidence().capitalised();
        long other = found.evidence().capitalised();
        boolean isOneRare = Math.min(one, other) * MOST_ELIDED <= Math.max(one, other);
        return isPreposition && !isOneRare
                ? new Verdict(Kind.SIMILAR, Reason.ELIDED, 0)
                : new Verdict(Kind.SAME, Reason.ELIDED, 1);
    }

    /** Reznikova is a relative of Reznikov at best. */
    private static boolean isFeminine(String woman, String man) {
        return FEMININE.matcher(woman).matches() && woman.length() == man.length() + 1 && woman.startsWith(man);
    }

    /** A plural is found by its stem; Eurasian is no spelling of Eurasia. */
    private static boolean isInflected(String form, String base) {
        boolean isLonger = form.length() == base.length() + 1 && form.startsWith(base);
        return isLonger && (form.endsWith("s") || form.endsWith("an"));
    }

    private String letters(String word) {
        return encoder.key(NameGrade.FOLDED, word);
    }

    /** The lists, as the evidence asks for them. */
    private final class ListsOfJudge implements SpellingEvidence.Lists {
        /** Of the words of one query, which come up again for each candidate. */
        private final Map<String, double[]> origins = new HashMap<>();

        private static final int MOST_ORIGINS = 10_000;

        @Override
        public double[] origin(String letters) {
            if (origins.size() >= MOST_ORIGINS) {
                origins.clear();
            }
            return origins.computeIfAbsent(letters, lexicons.origin()::of);
        }

        @Override
        public boolean isKnownName(String letters) {
            return lexicons.knownNames().contains(letters);
        }

        @Override
        public boolean isCommonWord(String folded) {
            return lexicons.commonWords().contains(folded.toCharArray(), 0, folded.length());
        }

        @Override
        public boolean shareGivenName(String letters, String others) {
            return !Collections.disjoint(givenNames(letters), givenNames(others));
        }

        boolean isGivenName(String letters) {
            return !givenNames(letters).isEmpty();
        }

        private Set<String> givenNames(String letters) {
            FullName name = reader.read(letters);
            return name.tokens().size() == 1 ? name.tokens().getFirst().givenNames() : Set.of();
        }
    }
}
