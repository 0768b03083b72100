package dev.dateline.elastic.document;

import dev.dateline.text.Lexicons;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The country and position of the places in an archive, as the gazetteer has them. A place is known by its id, when its
 * name is one of that place's; or else by its name, when that can mean one place only. Safe for many threads.
 *
 * @param gazetteer that knows them
 */
public record PlaceFacts(Gazetteer gazetteer) {
    /** What the gazetteer that ships with the program knows. */
    public static PlaceFacts standard() {
        return new PlaceFacts(Lexicons.shipped().gazetteer());
    }

    /**
     * Where a place is.
     *
     * @param country ISO 3166-1 alpha-2 code, XK for Kosovo; empty for what lies in several countries or none
     * @param position its middle; empty when it is not known
     */
    public record Fact(String country, Optional<Place.Position> position) {}

    /** What is known of the place or country with that id and name; empty when no place or several fit. */
    public Optional<Fact> of(String id, String name) {
        // Names that the places are known by come first: Philadelphia is an old name of Amman.
        List<Place> places = gazetteer.find(name).stream()
                .filter(PlaceCandidate::likely)
                .sorted(Comparator.comparing(candidate -> candidate.standing() == PlaceStanding.ALTERNATE))
                .map(PlaceCandidate::place)
                .toList();
        Optional<Place> same =
                places.stream().filter(place -> place.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return isMeant(same.get(), places.getFirst()) ? same.map(PlaceFacts::fact) : Optional.empty();
        }
        return places.size() == 1 ? Optional.of(fact(places.getFirst())) : Optional.empty();
    }

    /**
     * An id that is only the name in other characters may come from an article that knows no gazetteer. Then it means the
     * country or capital of that name rather than a smaller place: washington is hardly the state.
     */
    private static boolean isMeant(Place place, Place best) {
        return place.id().equals(best.id())
                || !(best.kind() == PlaceKind.COUNTRY || best.kind() == PlaceKind.CAPITAL)
                || !place.id().equals(place.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static Fact fact(Place place) {
        return new Fact(place.country(), Optional.ofNullable(place.position()));
    }
}
