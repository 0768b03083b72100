package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceCandidate;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place of the gazetteer that a name means. A name of several places means the one that the words behind it
 * tell ({@code Odessa, Texas}), or else one in a country that the article is about, or else the one that is far better
 * known than the others, or else none. Safe for many threads.
 */
final class PlaceLinker {
    private static final double OF_COUNTRY = 5e7;
    private static final double OF_LARGE_AREA = 5e6;
    private static final double SMALLEST_CAPITAL = 1e6;

    /** A capital is named in news about as often as another city of ten times its inhabitants. */
    private static final double CAPITAL = 10;

    private static final double ALTERNATE = 0.1;

    /** Without any context, the best known place must be so much better known: Odesa is by nine, Tripoli by 57. */
    private static final double DOMINATES = 4;

    /**
     * The context cannot make a name mean a place so much less known: an article about Canada that names London still
     * means the one in England (216), but one about Lebanon means its Tripoli (57).
     */
    private static final double BEYOND_CONTEXT = 60;

    private final KnownPlaces places;

    PlaceLinker(KnownPlaces places) {
        this.places = places;
    }

    /** A place and how well it is known, on the scale of a city's inhabitants. */
    private record Weighed(Place place, double weight) {}

    KnownPlaces places() {
        return places;
    }

    static boolean isCountry(Place place) {
        return place.kind() == PlaceKind.COUNTRY
                || place.kind() == PlaceKind.TERRITORY
                || place.kind() == PlaceKind.HISTORIC;
    }

    /** The place that a form means in its article; empty when that cannot be told. */
    Optional<Place> link(NameForm form, ArticleForms forms, PlaceContext context) {
        List<Weighed> candidates = places.find(form.name()).stream()
                .filter(candidate -> candidate.standing() != PlaceStanding.RELATED)
                .filter(candidate -> form.kind() == EntityKind.PLACE || isCountry(candidate.place()))
                .map(candidate -> new Weighed(candidate.place(), weight(candidate)))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
        if (candidates.size() < 2) {
            return candidates.stream().map(Weighed::place).findFirst();
        }
        Optional<Place> told = PlaceContext.qualifier(form, forms, places)
                .flatMap(qualifier -> candidates.stream()
                        .map(Weighed::place)
                        .filter(place -> isIn(place, qualifier))
                        .findFirst());
        return told.isPresent() ? told : byContext(candidates, context);
    }

    private static Optional<Place> byContext(List<Weighed> candidates, PlaceContext context) {
        Weighed best = candidates.getFirst();
        if (isNamed(best.place(), context)) {
            return Optional.of(best.place());
        }
        Optional<Place> nearer = candidates.stream()
                .filter(candidate -> candidate.weight() * BEYOND_CONTEXT > best.weight())
                .map(Weighed::place)
                .filter(place -> isNamed(place, context))
                .findFirst();
        if (nearer.isPresent()) {
            return nearer;
        }
        boolean undoubted = candidates.stream()
                .allMatch(candidate -> candidate.weight() * DOMINATES <= best.weight()
                        || candidate.place().country().equals(best.place().country()));
        return undoubted ? Optional.of(best.place()) : Optional.empty();
    }

    private static boolean isNamed(Place place, PlaceContext context) {
        return context.ids().contains(place.id()) || context.countries().contains(place.country());
    }

    private static boolean isIn(Place place, Place qualifier) {
        boolean sameCountry = place.country().equals(qualifier.country());
        return !place.id().equals(qualifier.id()) && sameCountry;
    }

    private static double weight(PlaceCandidate candidate) {
        Place place = candidate.place();
        double population = (double) place.population();
        double weight = switch (place.kind()) {
            case COUNTRY, TERRITORY, HISTORIC, CONTINENT -> Math.max(OF_COUNTRY, population);
            case CAPITAL -> CAPITAL * Math.max(SMALLEST_CAPITAL, population);
            case CITY -> population;
            case REGION, AREA, SEA, RIVER, LAKE, MOUNTAIN, ISLAND, BUILDING -> Math.max(OF_LARGE_AREA, population);
            case GROUP -> throw new IllegalArgumentException(place + " is no place");
        };
        return candidate.standing() == PlaceStanding.ALTERNATE ? ALTERNATE * weight : weight;
    }
}
