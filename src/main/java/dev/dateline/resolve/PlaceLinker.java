package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ArticleForms.NameForm;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the gazetteer place that a name refers to. If several places share the name, the first rule that applies
 * decides: the place that the following words name ({@code Odessa, Texas}); a place in a country that the article is
 * about; the place that is far better known than the others. Otherwise the result is empty. Thread-safe.
 */
final class PlaceLinker {
    private static final double OF_COUNTRY = 5e7;
    private static final double OF_LARGE_AREA = 5e6;
    private static final double SMALLEST_CAPITAL = 1e6;

    /** News names a capital about as often as another city with ten times the population. */
    private static final double CAPITAL = 10;

    private static final double ALTERNATE = 0.01;

    /** Without context, the best known place must be better known by this factor: it is 9 for Odesa, 57 for Tripoli. */
    private static final double DOMINATES = 4;

    /**
     * Context cannot select a place that is less known by this factor: London in an article about Canada is still the
     * one in England (216), but Tripoli in an article about Lebanon is the one in Lebanon (57).
     */
    private static final double BEYOND_CONTEXT = 60;

    /** A city of this many people is meant by its name rather than the region that has the same: Geneva, Dubai. */
    private static final double NAMESAKE_OF_REGION = 150_000;

    /** Cities with fewer people are named with their state or country. */
    private static final double LARGEST_TOWN = 50_000;

    /** A larger city is named with its country, too, where the other is this much better known: Donetsk in Russia. */
    private static final double DWARFS = 15;

    /** Code points before and after a name that may say that it is a region. */
    private static final int LONGEST_HINT = 20;

    private static final Pattern REGION_BEFORE =
            Pattern.compile("(?i)\\b(?:canton|emirate|state|province|region) of (?:the )?$");

    private static final Pattern REGION_AFTER = Pattern.compile("(?i)^ (?:canton|emirate|state|province|region)\\b");

    /** D.C. is short for a city. */
    private static final String DISTRICT = "washington-d-c";

    /** Code points before a name that may be those of its city. */
    private static final int LONGEST_CITY = 30;

    private static final Pattern CITY_BEFORE =
            Pattern.compile("(\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}),\\s$");

    private final KnownPlaces places;

    PlaceLinker(KnownPlaces places) {
        this.places = places;
    }

    /**
     * A place and how well it is known, on the scale of a city's population.
     *
     * @param named whether it is known by the name, which is not one of the many others that lists give it
     */
    private record Weighed(Place place, double weight, boolean named) {
        boolean isArea() {
            return place.kind() == PlaceKind.REGION || place.kind() == PlaceKind.AREA;
        }
    }

    KnownPlaces places() {
        return places;
    }

    static boolean isCountry(Place place) {
        return place.kind() == PlaceKind.COUNTRY
                || place.kind() == PlaceKind.TERRITORY
                || place.kind() == PlaceKind.HISTORIC;
    }

    /** Returns the place that a form refers to in its article; empty if that cannot be decided. */
    Optional<Place> link(NameForm form, ArticleForms forms, PlaceContext context) {
        if (form.kind() == EntityKind.PLACE && places.isAbbreviatedRegion(forms.written(form))) {
            return places.find(places.region(forms.written(form))).stream()
                    .map(PlaceCandidate::place)
                    .filter(place ->
                            place.kind() == PlaceKind.REGION || place.id().equals(DISTRICT))
                    .findFirst();
        }
        List<Weighed> all = places.find(form.name()).stream()
                .filter(candidate -> candidate.standing() != PlaceStanding.RELATED)
                .filter(candidate -> candidate.likely() || candidate.standing() != PlaceStanding.ALTERNATE)
                .filter(candidate -> form.kind() == EntityKind.PLACE || isCountry(candidate.place()))
                .map(candidate ->
                        new Weighed(candidate.place(), weight(candidate), candidate.standing() == PlaceStanding.NAME))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
        List<Weighed> candidates = withoutNamesakes(form.name(), isRegion(form, forms), all);
        if (candidates.size() < 2) {
            return candidates.stream().map(Weighed::place).findFirst();
        }
        Optional<Place> state = state(form, forms, candidates);
        if (state.isPresent()) {
            return state;
        }
        Optional<Place> qualified = PlaceContext.qualifier(form, forms, places)
                .flatMap(qualifier -> candidates.stream()
                        .map(Weighed::place)
                        .filter(place -> isIn(place, qualifier))
                        .findFirst());
        return qualified.isPresent() ? qualified : byContext(candidates, context);
    }

    /** The state or country that a name is after one of its cities: "Atlanta, Georgia", "Tbilisi, Georgia". */
    private Optional<Place> state(NameForm form, ArticleForms forms, List<Weighed> candidates) {
        Matcher city = CITY_BEFORE.matcher(forms.before(form, LONGEST_CITY));
        if (!city.find()) {
            return Optional.empty();
        }
        Set<String> countries = places.find(city.group(1)).stream()
                .filter(PlaceCandidate::likely)
                .map(PlaceCandidate::place)
                .filter(place -> place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.CAPITAL)
                .map(Place::country)
                .collect(Collectors.toSet());
        List<Place> fitting = candidates.stream()
                .map(Weighed::place)
                .filter(place -> place.kind() == PlaceKind.REGION || isCountry(place))
                .filter(place -> countries.contains(place.country()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isRegion(NameForm form, ArticleForms forms) {
        return REGION_BEFORE.matcher(forms.before(form, LONGEST_HINT)).find()
                || REGION_AFTER.matcher(forms.after(form, LONGEST_HINT)).find();
    }

    /**
     * Leaves out regions and areas that share a name with a large city in them (Geneva), or that are only filed under the
     * name of a city or area: Donetsk is not the People's Republic, and Kashmir not Azad Kashmir.
     */
    private static List<Weighed> withoutNamesakes(String name, boolean region, List<Weighed> candidates) {
        return candidates.stream()
                .filter(one -> !one.isArea()
                        || (region && one.place().kind() == PlaceKind.REGION)
                        || candidates.stream().noneMatch(other -> isNamesake(one.place(), other, name)))
                .toList();
    }

    private static boolean isNamesake(Place area, Weighed other, String name) {
        boolean filed = !area.name().equals(name);
        if (other.isArea()) {
            return filed && other.place().name().equals(name);
        }
        return !isCountry(other.place())
                && other.place().population() >= NAMESAKE_OF_REGION
                && other.place().country().equals(area.country())
                && (other.place().name().equals(area.name()) || (filed && other.named()));
    }

    private static Optional<Place> byContext(List<Weighed> candidates, PlaceContext context) {
        Weighed best = candidates.getFirst();
        if (isNamed(best.place(), context)) {
            return Optional.of(best.place());
        }
        Optional<Place> nearer = candidates.stream()
                .filter(candidate -> candidate.weight() * BEYOND_CONTEXT > best.weight())
                .filter(candidate -> !isTownBesideCity(candidate, best))
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

    /** Whether only a town shares the name of a large city: Geneva in Illinois, which an article names with its state. */
    private static boolean isTownBesideCity(Weighed candidate, Weighed best) {
        return candidate.place().kind() == PlaceKind.CITY
                && candidate.weight() * (candidate.weight() < LARGEST_TOWN ? DOMINATES : DWARFS) < best.weight()
                && best.weight() >= NAMESAKE_OF_REGION;
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
            case GROUP -> throw new IllegalArgumentException(place + " is not a place");
        };
        return candidate.standing() == PlaceStanding.ALTERNATE ? ALTERNATE * weight : weight;
    }

    /**
     * The countries that an article is about, derived from its names that can refer to one place only.
     *
     * @param countries codes of countries, as in {@link Place#country()}
     * @param ids ids of the countries that it names unambiguously
     */
    record PlaceContext(Set<String> countries, Set<String> ids) {
        /** {@code , Texas} after {@code Odessa}: at most three words. */
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
                            .filter(place -> kind == EntityKind.PLACE || isCountry(place))
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

        /** The region or country directly after a name that identifies one of its places. */
        static Optional<Place> qualifier(NameForm form, ArticleForms forms, KnownPlaces places) {
            Matcher matcher = QUALIFIER.matcher(forms.after(form, LONGEST_QUALIFIER));
            String words = matcher.find() ? matcher.group(1) : "";
            while (!words.isEmpty()) {
                boolean region = places.isAbbreviatedRegion(words);
                String whole = region ? places.region(words) : words;
                Optional<Place> place = places.find(whole).stream()
                        .filter(PlaceCandidate::likely)
                        .map(PlaceCandidate::place)
                        .filter(one -> (isCountry(one) && !region) || one.kind() == PlaceKind.REGION)
                        .findFirst();
                if (place.isPresent()) {
                    return place;
                }
                words = words.substring(0, Math.max(0, words.lastIndexOf(' ')));
            }
            return Optional.empty();
        }
    }

    /**
     * Looks up places and groups in the gazetteer and remembers the latest answers, because the gazetteer parses a
     * place each time. Thread-safe.
     */
    static final class KnownPlaces {
        /** Names in the news repeat; this many take some megabytes. */
        private static final int REMEMBERED = 5_000;

        private static final Pattern COUNTRY_BEFORE =
                Pattern.compile("(\\p{Lu}[\\p{L}.-]*(?: (?:and )?\\p{Lu}[\\p{L}.-]*){0,2})(?:['\u2019]s)? $");

        private static final Pattern COUNTRY_AFTER =
                Pattern.compile("^ of (?:the )?(\\p{Lu}[\\p{L}.-]*(?: (?:and )?\\p{Lu}[\\p{L}.-]*){0,2})");

        private final Recent<String, List<PlaceCandidate>> found;
        private final Recent<String, Boolean> ids;
        private final Recent<String, Optional<String>> groups;
        private final Recent<String, Optional<Place>> byId;

        /** Short forms of states and provinces, in small letters without their last period, and their names. */
        private final Map<String, String> regions = new HashMap<>();

        KnownPlaces(Gazetteer gazetteer) {
            for (Lexicon.Line line : Lexicon.read("annotate/regions.tsv").lines()) {
                regions.put(abbreviated(line.column(0)), line.column(1));
            }
            found = new Recent<>(REMEMBERED, gazetteer::find);
            ids = new Recent<>(REMEMBERED, id -> gazetteer.byId(id).isPresent());
            groups = new Recent<>(REMEMBERED, gazetteer::groupId);
            byId = new Recent<>(REMEMBERED, gazetteer::byId);
        }

        /** The places that a form may mean, as {@link Gazetteer#find} orders them. */
        List<PlaceCandidate> find(String form) {
            return found.get(form);
        }

        /** Whether the gazetteer has a place of that id. */
        boolean hasId(String id) {
            return ids.get(id);
        }

        private static String abbreviated(String words) {
            String lower = words.toLowerCase(Locale.ROOT);
            return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        }

        /** Whether this is a short form of a state or province, in any case: {@code Ga.} or {@code MICH}. */
        boolean isAbbreviatedRegion(String words) {
            return regions.containsKey(abbreviated(words));
        }

        /** The name of the state or province of a short form; the same words for anything else. */
        String region(String words) {
            return regions.getOrDefault(abbreviated(words), words);
        }

        /** The country or territory that a place is or is in. */
        Optional<Place> countryOf(Place place) {
            Optional<Place> in = Optional.of(place);
            while (in.isPresent() && !isCountry(in.get())) {
                in = in.flatMap(inner -> byId.get(inner.parent()));
            }
            return in;
        }

        /** The country at the end of some words: Japan of "in Japan's ", France of "the French ". */
        Optional<Place> countryBefore(String words) {
            Matcher matcher = COUNTRY_BEFORE.matcher(words);
            return longestCountry(matcher, country -> country.substring(country.indexOf(' ') + 1));
        }

        /** The country after "of" at the beginning of some words. */
        Optional<Place> countryAfter(String words) {
            Matcher matcher = COUNTRY_AFTER.matcher(words);
            return longestCountry(matcher, country -> country.substring(0, country.lastIndexOf(' ')));
        }

        /** The country that the words found name, or those that are left when a word at a time is taken away. */
        private Optional<Place> longestCountry(Matcher found, UnaryOperator<String> shorter) {
            String words = found.find() ? found.group(1) : "";
            Optional<Place> place = country(words);
            while (place.isEmpty() && words.indexOf(' ') > 0) {
                words = shorter.apply(words);
                place = country(words);
            }
            return place;
        }

        /** The country or territory that some words name, also as an adjective. */
        Optional<Place> country(String words) {
            return find(words).stream()
                    .filter(candidate -> candidate.likely() || candidate.standing() == PlaceStanding.ADJECTIVE)
                    .map(PlaceCandidate::place)
                    .filter(PlaceLinker::isCountry)
                    .findFirst();
        }

        /** The id of the group with this name, see {@link Gazetteer#groupId}. */
        Optional<String> groupId(String name) {
            return groups.get(name);
        }
    }
}
