package dev.dateline.text.spelling;

import dev.dateline.text.name.NameForms;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.spelling.LetterAlignment.Edit;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import dev.dateline.text.spelling.SpellingJudge.Reason;
import dev.dateline.text.spelling.SpellingJudge.Verdict;
import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places that forms name in running text, by the same rules by which the index marks them, and whether two forms are
 * names of one place. The lists give places many an old, local or foreign name; not each of them is believed. One thread.
 */
final class FormPlaces {
    /**
     * An alternate name is believed if its letters cost no more than this share of the longer one, and no consonant and no
     * ending is another one: Stockolm for Stockholm, but not Baris or Parisi for Paris.
     */
    private static final double MOST_COST = 0.15;

    /** Names that are not believed are offered up to this share: Franca for France, but not Sam for Damascus. */
    private static final double MOST_COST_OFFERED = 0.33;

    private static final Set<Edit> OTHER_NAME =
            EnumSet.of(Edit.ENDING, Edit.SWAPPED, Edit.NEIGHBOUR_CONSONANT, Edit.ADDED_CONSONANT, Edit.OTHER_CONSONANT);

    /** A form that this share of its articles has in small letters is an ordinary word first (Chip for Cyprus). */
    private static final double MOST_SMALL = 0.3;

    /** Letters up to which a form that is also a name of people is not certain to be a place. */
    private static final int SHORT_PERSON = 4;

    /** The same if few articles have it (Damas, but not Burma), and for countries at any length (Franca). */
    private static final int PERSON = 5;

    private static final int FEW_ARTICLES = 50;

    /**
     * A foreign name of a country is believed if it is as long as the first or in as many articles as the second: Afrique,
     * Nihon. The lists have those of all languages, and people are called Shin, Asya or Gris.
     */
    private static final int LONG_COUNTRY = 7;

    private static final int SHORT_COUNTRY = 5;

    private static final int FEWEST_ARTICLES = 4;

    /** Inhabitants of a town that readers may know. */
    private static final int KNOWN_TOWN = 50_000;

    private final Gazetteer gazetteer;
    private final SpellingCorrections corrections;
    private final PlaceMatcher matcher;

    /** One form is asked for and many candidates are compared with it. */
    private String lastAsked = "";

    private Map<String, PlaceStanding> lastPlaces = Map.of();

    FormPlaces(Gazetteer gazetteer, SpellingCorrections corrections) {
        this.gazetteer = gazetteer;
        this.corrections = corrections;
        this.matcher = new PlaceMatcher(gazetteer);
    }

    /** The ids of the places that the whole form may name, inflected or not, and how firmly; empty for no place. */
    Map<String, PlaceStanding> of(String form) {
        Map<String, PlaceStanding> places = matcher.whole(form);
        Iterator<String> nominatives =
                places.isEmpty() ? SpelledWord.nominatives(form).iterator() : Collections.emptyIterator();
        while (places.isEmpty() && nominatives.hasNext()) {
            String nominative = nominatives.next();
            places = matcher.whole(nominative.substring(0, 1).toUpperCase(Locale.ROOT) + nominative.substring(1));
        }
        return places;
    }

    /** Whether two forms name one place; empty unless both name some place. */
    Optional<Verdict> judge(SpelledWord asked, SpelledWord found, NameLists lists, Correspondences correspondences) {
        String form = asked.evidence().form();
        if (!form.equals(lastAsked)) {
            lastAsked = form;
            lastPlaces = of(form);
        }
        Map<String, PlaceStanding> placesAsked = lastPlaces;
        Map<String, PlaceStanding> placesFound =
                placesAsked.isEmpty() ? Map.of() : of(found.evidence().form());
        if (placesFound.isEmpty()) {
            return Optional.empty();
        }
        Verdict best = new Verdict(Kind.DIFFERENT, Reason.TWO_PLACES, 0);
        for (Map.Entry<String, PlaceStanding> place : placesAsked.entrySet()) {
            PlaceStanding standing = placesFound.get(place.getKey());
            boolean oneAdjective = standing == PlaceStanding.ADJECTIVE ^ place.getValue() == PlaceStanding.ADJECTIVE;
            if (standing != null && !oneAdjective) {
                Belief belief = new Belief(place.getKey(), lists, correspondences);
                if (belief.isSure(place.getValue(), asked, found) && belief.isSure(standing, found, asked)) {
                    return Optional.of(new Verdict(Kind.SAME, Reason.ONE_PLACE, 1));
                }
                Kind kind = belief.shareLetters(asked, found) ? Kind.SIMILAR : Kind.DIFFERENT;
                best = new Verdict(kind, Reason.RARE_NAME_OF_PLACE, 0);
            }
        }
        return Optional.of(best);
    }

    /** Whether a form is a name or an adjective of a country, an area or a region, or the English name of a town that is not small. */
    boolean isKnownPlace(String form) {
        return of(form).entrySet().stream()
                .limit(1)
                .filter(place -> place.getValue() == PlaceStanding.NAME || place.getValue() == PlaceStanding.ADJECTIVE)
                .flatMap(place -> gazetteer.byId(place.getKey()).stream())
                .anyMatch(place -> place.kind() != PlaceKind.CITY
                        || (place.name().equalsIgnoreCase(form) && place.population() >= KNOWN_TOWN));
    }

    private static boolean isLand(Place place) {
        return place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CONTINENT;
    }

    /** Which of the names that the lists give to a place are believed. */
    private final class Belief {
        private final String shown;
        private final boolean isLand;
        private final NameLists lists;
        private final Correspondences correspondences;

        Belief(String place, NameLists lists, Correspondences correspondences) {
            Optional<Place> listed = gazetteer.byId(place);
            this.shown = listed.map(Place::name).orElse("");
            this.isLand = listed.filter(FormPlaces::isLand).isPresent();
            this.lists = lists;
            this.correspondences = correspondences;
        }

        /**
         * Whether a form is surely a name of the place, unless a reader has decided that it is not: the one that is shown; a name that it is known by, unless that is
         * too short, a given name or an ordinary word (Sam for Damascus, Shine for China); an alternate one only if it is
         * alike and nobody's name (Temasek for Singapore is not alike, Perlin for Berlin is a family).
         */
        boolean isSure(PlaceStanding standing, SpelledWord form, SpelledWord other) {
            if (standing == PlaceStanding.ADJECTIVE || standing == PlaceStanding.ABBREVIATION) {
                return true;
            }
            String written = form.evidence().form();
            if (corrections.of(written, shown) == SpellingCorrections.Decision.NEVER) {
                return false;
            }
            if (form.hasInnerDot() || shown.equalsIgnoreCase(written)) {
                return !form.hasInnerDot();
            }
            if (form.isCode()) {
                // SIPRI is not Cyprus.
                return false;
            }
            boolean isOneWord = form.isWord() && form.script() == UnicodeScript.LATIN;
            if (isOneWord && ((isLand && isDoubtful(form)) || (isSomebody(form) && !isPart(written, shown)))) {
                return false;
            }
            if (standing == PlaceStanding.NAME) {
                return !isOneWord || isPart(written, shown) || !isRare(form) || !isTown(written);
            }
            boolean isOther = (isOneWord && lists.isKnownName(form.letters()))
                    || matcher.whole(written).values().stream().anyMatch(another -> another == PlaceStanding.NAME);
            boolean isForeign = form.script() != UnicodeScript.LATIN;
            return !isOther
                    && (isForeign
                            || form.evidence().isAbsent()
                            || isAlike(written, other.evidence().form())
                            || isAlike(written, shown));
        }

        /** Whether a place is shown under that name: Pekin in Illinois, Kanata in Ontario. */
        private boolean isTown(String form) {
            return of(form).keySet().stream()
                    .flatMap(id -> gazetteer.byId(id).stream())
                    .anyMatch(place -> place.name().equalsIgnoreCase(form));
        }

        private static boolean isRare(SpelledWord form) {
            long articles = form.evidence().capitalised();
            return articles > 0 && articles < FEW_ARTICLES;
        }

        /** Whether a short form, a given name (Victoria, Viktoria) or an ordinary word is not sure to be a place. */
        private boolean isSomebody(SpelledWord form) {
            int letters = form.letters().length();
            boolean isShort = letters <= SHORT_PERSON || ((isLand || letters <= PERSON) && isRare(form));
            return (isShort && lists.isKnownName(form.letters()))
                    || lists.isGivenName(form.letters())
                    || lists.isGivenName(lists.letters(shown))
                    || form.evidence().smallShare() >= MOST_SMALL;
        }

        private static boolean isDoubtful(SpelledWord form) {
            int letters = form.letters().length();
            long articles = form.evidence().capitalised();
            boolean isRare = articles > 0 && articles < FEWEST_ARTICLES;
            return letters < SHORT_COUNTRY || (letters < LONG_COUNTRY && isRare);
        }

        boolean shareLetters(SpelledWord one, SpelledWord other) {
            double most = MOST_COST_OFFERED
                    * Math.max(one.letters().length(), other.letters().length());
            return one.isWord()
                    && other.isWord()
                    && LetterAlignment.of(correspondences, one.letters(), other.letters(), false, most)
                                    .cost()
                            < Double.MAX_VALUE;
        }

        private boolean isAlike(String form, String name) {
            if (PlaceMatcher.words(form).size() > 1 || PlaceMatcher.words(name).size() > 1) {
                return isPart(form, name) || isPart(name, form);
            }
            String a = lists.letters(form);
            String b = lists.letters(name);
            int longer = Math.max(a.length(), b.length());
            if (longer == 0 || longer > NameForms.LONGEST) {
                return false;
            }
            LetterAlignment alignment = LetterAlignment.of(correspondences, a, b, false);
            return alignment.cost() <= MOST_COST * longer
                    && OTHER_NAME.stream().allMatch(edit -> alignment.count(edit) == 0);
        }
    }

    /** Whether a name of several words has all words of a form. */
    private static boolean isPart(String form, String name) {
        List<String> words = PlaceMatcher.words(name.toLowerCase(Locale.ROOT));
        return words.size() > 1 && words.containsAll(PlaceMatcher.words(form.toLowerCase(Locale.ROOT)));
    }
}
