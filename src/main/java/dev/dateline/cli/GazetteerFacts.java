package dev.dateline.cli;

import dev.dateline.index.PlaceFacts;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceCandidate;
import dev.dateline.text.place.PlaceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the places of the gazetteer lie. A place is known by its id, when its name is one of that place's; or else by
 * its name, when that can mean one place only. Safe for many threads.
 *
 * @param gazetteer that knows them
 */
public record GazetteerFacts(Gazetteer gazetteer) implements PlaceFacts {
    @Override
    public Optional<Fact> of(String id, String name) {
        List<Place> places = gazetteer.find(name).stream()
                .filter(PlaceCandidate::likely)
                .map(PlaceCandidate::place)
                .toList();
        Optional<Place> same =
                places.stream().filter(place -> place.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return isMeant(same.get(), places.getFirst()) ? same.map(GazetteerFacts::fact) : Optional.empty();
        }
        return places.size() == 1 ? Optional.of(fact(places.getFirst())) : Optional.empty();
    }

    /**
     * An id that is only the name in other letters may come from an article that knows no gazetteer. Then it means the
     * country or capital of that name rather than a lesser place: washington is hardly the state.
     */
    private static boolean isMeant(Place place, Place best) {
        return place.id().equals(best.id())
                || !(best.kind() == PlaceKind.COUNTRY || best.kind() == PlaceKind.CAPITAL)
                || !place.id().equals(place.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static Fact fact(Place place) {
        Place.Position position = place.position();
        return new Fact(
                place.country(),
                position == null
                        ? Optional.empty()
                        : Optional.of(new Position(position.latitude(), position.longitude())));
    }
}
