package dev.dateline.text.spelling;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import dev.dateline.text.spelling.SpellingJudge.Reason;
import dev.dateline.text.spelling.SpellingJudge.Verdict;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places that forms name in running text, by the same rules by which the index marks them, and whether two forms are
 * names of one place. The lists give places many an old, local or foreign name; not each of them is believed. One thread.
 */
final class FormPlaces {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.]+");

    /** An other name that a list gives to a place is believed if it differs from the known names by no more than this. */
    private static final double MOST_COST = 0.15;

    /** A form that this share of its articles has in small letters is an ordinary word first (Chip for Cyprus). */
    private static final double MOST_SMALL = 0.3;

    /** Letters up to which a form that people bear is no sure name of a place. */
    private static final int SHORT_NAME = 5;

    /**
     * A foreign name of a country is believed if it is as long as the first or in as many articles as the second: Afrique,
     * Nihon. The lists have those of all languages, and people are called Shin, Asya or Gris.
     */
    private static final int LONG_COUNTRY = 7;

    private static final int SHORT_COUNTRY = 5;

    private static final int FEWEST_ARTICLES = 4;

    /** Inhabitants of a town that readers know. */
    private static final int KNOWN_TOWN = 300_000;

    private final Gazetteer gazetteer;
    private final PlaceMatcher matcher;

    /** One form is asked for and many candidates are compared with it. */
    private String lastAsked = "";

    private Map<String, PlaceStanding> lastPlaces = Map.of();

    FormPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.matcher = new PlaceMatcher(gazetteer);
    }

    /** The ids of the places that the whole form may name, inflected or not, and how firmly; empty for no place. */
    Map<String, PlaceStanding> of(String form) {
        Map<String, PlaceStanding> places = named(form);
        Iterator<String> nominatives = places.isEmpty()
                ? SpelledWord.nominatives(form).iterator()
                : Collections.emptyIterator();
        while (places.isEmpty() && nominatives.hasNext()) {
            String nominative = nominatives.next();
            places = named(nominative.substring(0, 1).toUpperCase(Locale.ROOT) + nominative.substring(1));
        }
        return places;
    }

    private Map<String, PlaceStanding> named(String form) {
        List<String> words = words(form);
        Map<String, PlaceStanding> places = new LinkedHashMap<>();
        if (words.isEmpty() || words.size() > PlaceMatcher.MAX_FORM_TOKENS) {
            return places;
        }
        matcher.clear();
        for (String word : words) {
            matcher.add(word.toCharArray(), word.length(), false);
        }
        if (matcher.match() == words.size()) {
            for (int i = 0; i < matcher.count(); i++) {
                places.put(matcher.id(i), matcher.standing(i));
            }
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
                best = new Verdict(Kind.SIMILAR, Reason.RARE_NAME_OF_PLACE, 0);
            }
        }
        return Optional.of(best);
    }

    /** Whether a form is the English name of a country, a capital, an area or a large town. */
    boolean isWellKnown(String form) {
        return of(form).entrySet().stream()
                .limit(1)
                .filter(place -> place.getValue() == PlaceStanding.NAME)
                .flatMap(place -> gazetteer.byId(place.getKey()).stream())
                .anyMatch(place -> place.name().equalsIgnoreCase(form)
                        && (isLand(place)
                                || place.kind() == PlaceKind.CAPITAL
                                || place.kind() == PlaceKind.AREA
                                || place.population() >= KNOWN_TOWN));
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
         * Whether a form is surely a name of the place. One that is listed as an alternate (Temasek for Singapore), or
         * that is a given name as well, must be alike in letters (Torino for Turin). A short one that people bear (Sam
         * for Damascus, Shine for China) is not sure at all.
         */
        boolean isSure(PlaceStanding standing, SpelledWord form, SpelledWord other) {
            if (standing == PlaceStanding.ADJECTIVE || standing == PlaceStanding.ABBREVIATION) {
                return true;
            }
            if (form.hasInnerDot()) {
                return false;
            }
            String written = form.evidence().form();
            boolean isFirm = standing == PlaceStanding.NAME;
            boolean isShortName = form.letters().length() <= SHORT_NAME && lists.isKnownName(form.letters());
            boolean isOrdinary = form.evidence().smallShare() >= MOST_SMALL;
            boolean isShown = shown.equalsIgnoreCase(written);
            if (isLand && !isShown && isDoubtful(form)) {
                return false;
            }
            if (isFirm && (isShown || !(isShortName || isOrdinary || lists.isGivenName(form.letters())))) {
                return true;
            }
            if (isFirm && isShortName) {
                return false;
            }
            boolean isNameOfAnother =
                    !isFirm && of(written).values().stream().anyMatch(another -> another == PlaceStanding.NAME);
            boolean isPerson = !isFirm && lists.isGivenName(form.letters());
            return !isNameOfAnother && !isPerson && (isAlike(written, other.evidence().form()) || isAlike(written, shown));
        }

        private static boolean isDoubtful(SpelledWord form) {
            int letters = form.letters().length();
            boolean isRare = form.evidence().capitalised() < FEWEST_ARTICLES;
            return form.isWord()
                    && form.script() == UnicodeScript.LATIN
                    && (letters < SHORT_COUNTRY || letters < LONG_COUNTRY && isRare);
        }

        private boolean isAlike(String form, String name) {
            List<String> words = words(form.toLowerCase(Locale.ROOT));
            List<String> wordsOfName = words(name.toLowerCase(Locale.ROOT));
            if (words.size() > 1 || wordsOfName.size() > 1) {
                return words.containsAll(wordsOfName) || wordsOfName.containsAll(words);
            }
            String a = lists.letters(form);
            String b = lists.letters(name);
            int longer = Math.max(a.length(), b.length());
            return longer > 0
                    && longer <= SpelledWord.LONGEST
                    && LetterAlignment.of(correspondences, a, b, false).cost() <= MOST_COST * longer;
        }
    }

    /** The words of a form, cut about where the tokenizer of the index cuts. */
    private static List<String> words(String form) {
        List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(form, -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
