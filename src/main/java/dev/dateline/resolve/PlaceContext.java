package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceCandidate;
import dev.dateline.text.place.PlaceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which countries an article is about, as far as its names that can mean one place only tell.
 *
 * @param countries codes of countries, as in {@link Place#country()}
 * @param ids ids of the countries that it names without doubt
 */
record PlaceContext(Set<String> countries, Set<String> ids) {
    /** {@code , Texas} behind {@code Odessa}: at most three words. */
    private static final Pattern QUALIFIER =
            Pattern.compile("^(?:,\\s+| \\()(\\p{Lu}\\S*?(?: \\p{Lu}\\S*?){0,2})(?=[\\s,.;)]|$)");

    /** The longest qualifier, in code points: South Carolina is one of the long ones. */
    private static final int LONGEST_QUALIFIER = 40;

    static PlaceContext of(ArticleForms forms, KnownPlaces places) {
        Set<String> countries = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (EntityKind kind : List.of(EntityKind.COUNTRY, EntityKind.PLACE)) {
            for (NameForm form : forms.of(kind)) {
                List<Place> found = places.find(form.name()).stream()
                        .filter(PlaceCandidate::likely)
                        .map(PlaceCandidate::place)
                        .filter(place -> kind == EntityKind.PLACE || PlaceLinker.isCountry(place))
                        .toList();
                if (found.size() == 1) {
                    countries.add(found.getFirst().country());
                    ids.add(found.getFirst().id());
                }
            }
        }
        countries.remove("");
        return new PlaceContext(countries, ids);
    }

    /** The region or country that stands right behind a name and says which of its places is meant. */
    static Optional<Place> qualifier(NameForm form, ArticleForms forms, KnownPlaces places) {
        Matcher matcher = QUALIFIER.matcher(forms.behind(form, LONGEST_QUALIFIER));
        String words = matcher.find() ? matcher.group(1) : "";
        while (!words.isEmpty()) {
            Optional<Place> place = places.find(words).stream()
                    .filter(PlaceCandidate::likely)
                    .map(PlaceCandidate::place)
                    .filter(one -> PlaceLinker.isCountry(one) || one.kind() == PlaceKind.REGION)
                    .findFirst();
            if (place.isPresent()) {
                return place;
            }
            words = words.substring(0, Math.max(0, words.lastIndexOf(' ')));
        }
        return Optional.empty();
    }
}
