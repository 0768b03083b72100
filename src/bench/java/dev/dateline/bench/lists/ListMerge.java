package dev.dateline.bench.lists;

import dev.dateline.bench.lists.Draft.Where;
import dev.dateline.bench.lists.SourceList.Name;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the rows of the published lists to the places written by hand, or adds them as places of their own. */
final class ListMerge {
    /** No places: a tax authority's "global", the internet, the United Nations. */
    private static final Set<String> SKIPPED = Set.of("terr-zz", "terr-ip", "terr-un");

    /** Names below this likeness to every name of a country are names of something in it. Dice of letter pairs. */
    private static final double LIKE = 0.35;

    private final Drafts drafts;
    private final Map<String, List<Draft>> byHand;
    private final Map<Draft, List<Name>> weak = new LinkedHashMap<>();

    /** Joins to these places, all written by hand so far. */
    ListMerge(Drafts drafts) {
        this.drafts = drafts;
        this.byHand = byName(drafts.all());
    }

    void addCountries(Map<String, List<Name>> countries) {
        countries.forEach((cluster, names) -> {
            Name first = names.getFirst();
            Draft draft = drafts.ofSource(cluster);
            draft = draft == null ? drafts.ofCountry(first.country()) : draft;
            draft = draft == null ? continent(first.country()) : draft;
            if (draft == null) {
                throw first.line().broken("places-extra.tsv has no country with the code " + first.country());
            }
            draft.sources.add(cluster);
            draft.population = first.population();
            addNames(names, draft);
        });
    }

    private @Nullable Draft continent(String code) {
        return drafts.all().stream()
                .filter(d -> d.kind == PlaceKind.CONTINENT && d.country.equals(code))
                .findFirst()
                .orElse(null);
    }

    void addTerritories(Map<String, List<Name>> territories) {
        Map<String, List<Draft>> named = byName(drafts.all());
        territories.forEach((cluster, names) -> {
            if (!SKIPPED.contains(cluster)) {
                Draft draft = territory(cluster, names.getFirst(), named);
                draft.sources.add(cluster);
                addNames(names, draft);
            }
        });
    }

    private Draft territory(String cluster, Name first, Map<String, List<Draft>> named) {
        String code = cluster.substring("terr-".length()).toUpperCase(Locale.ROOT);
        Draft known = drafts.ofSource(cluster);
        known = known == null ? drafts.ofCountry(code) : known;
        if (known != null) {
            return known;
        }
        String name = first.canonical().replaceAll("\\s*\\(.*\\)", "");
        for (Draft draft : named.getOrDefault(first.country() + " " + Draft.key(name), List.of())) {
            if (draft.kind != PlaceKind.CITY && draft.kind != PlaceKind.BUILDING && draft.kind != PlaceKind.HISTORIC) {
                return draft;
            }
        }
        boolean past = cluster.startsWith("terr-su-");
        String country = past || first.country().length() != 2 ? "" : first.country();
        Draft added = new Draft(
                past ? PlaceKind.HISTORIC : PlaceKind.REGION,
                name,
                new Where(country, past ? "soviet-union" : "", first.latitude(), first.longitude()));
        drafts.add(added);
        return added;
    }

    private void addNames(List<Name> names, Draft draft) {
        for (Name name : names) {
            switch (name.kind()) {
                case "weak" ->
                    weak.computeIfAbsent(draft, d -> new ArrayList<>()).add(name);
                case "alternate" -> draft.add(name.variant(), PlaceStanding.ALTERNATE);
                case "translation" -> draft.add(name.variant(), translated(name, draft));
                case "romanised_lower", "code" -> {}
                default -> draft.add(name.variant(), owned(name, draft));
            }
        }
    }

    /** Three Latin letters for a country in some language are too short to be sure of. */
    private PlaceStanding translated(Name name, Draft draft) {
        boolean isShort = name.script().equals("Latn") && name.variant().length() <= 3;
        return isShort ? PlaceStanding.ALTERNATE : owned(name, draft);
    }

    private PlaceStanding owned(Name name, Draft draft) {
        return isOfAnother(name.variant(), draft) ? PlaceStanding.RELATED : PlaceStanding.NAME;
    }

    /**
     * A list may file a part under its country: Gaza Strip under Palestine. What we wrote by hand is a place of its
     * own.
     */
    private boolean isOfAnother(String form, Draft draft) {
        if (!draft.ownsCountry()) {
            return false;
        }
        String key = Draft.key(form);
        return byHand.getOrDefault(draft.country + " " + key, List.of()).stream()
                        .anyMatch(d -> d != draft)
                && !draft.isNamed(key);
    }

    void addCities(Map<String, List<Name>> cities) {
        List<Draft> own =
                drafts.all().stream().filter(d -> d.kind == PlaceKind.CITY).toList();
        Map<Draft, String> chosen = CityChoice.choose(own, cities);
        Map<String, Draft> byCluster = new HashMap<>();
        chosen.forEach((draft, cluster) -> byCluster.put(cluster, draft));
        cities.forEach((cluster, names) -> {
            Name first = names.getFirst();
            Draft draft = byCluster.get(cluster);
            if (draft == null) {
                draft = new Draft(PlaceKind.CITY, first.canonical(), new Where(first.country(), "", "", ""));
                drafts.add(draft);
            }
            draft.latitude = first.latitude();
            draft.longitude = first.longitude();
            draft.population = first.population();
            draft.kind = first.note().equals("PPLC") ? PlaceKind.CAPITAL : PlaceKind.CITY;
            draft.sources.add(cluster);
            addNames(names, draft);
        });
    }

    /** The weak names of territories: other languages' names of it, and names of towns and peoples in it. */
    void addWeakNames() {
        Map<String, List<Draft>> named = byName(drafts.all());
        Set<String> taken = new HashSet<>();
        named.forEach((key, owners) -> taken.add(key.substring(key.indexOf(' ') + 1)));
        weak.forEach((draft, names) -> {
            for (Name name : names) {
                String key = Draft.key(name.variant());
                boolean other = taken.contains(key) && !draft.isNamed(key);
                boolean latin = name.script().equals("Latn") && draft.ownsCountry();
                boolean related = other || (latin && !isLike(key, draft.keys(PlaceStanding.NAME), LIKE));
                draft.add(name.variant(), related ? PlaceStanding.RELATED : PlaceStanding.ALTERNATE);
            }
        });
    }

    /**
     * Whether a name is at least this like one of the others: twice the letter pairs they share, over all they have.
     */
    private static boolean isLike(String name, Set<String> others, double least) {
        Set<String> pairs = pairs(name);
        return others.stream().anyMatch(other -> dice(pairs, pairs(other)) >= least);
    }

    private static double dice(Set<String> pairs, Set<String> others) {
        Set<String> shared = new HashSet<>(pairs);
        shared.retainAll(others);
        int all = pairs.size() + others.size();
        return all == 0 ? 0 : 2.0 * shared.size() / all;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }

    /** By country, a space and the folded name; the most prominent first. */
    private static Map<String, List<Draft>> byName(List<Draft> all) {
        Map<String, List<Draft>> named = new HashMap<>();
        for (Draft draft : all) {
            for (String key : draft.keys(PlaceStanding.NAME)) {
                named.computeIfAbsent(draft.country + " " + key, k -> new ArrayList<>())
                        .add(draft);
            }
        }
        named.values()
                .forEach(l ->
                        l.sort(Comparator.comparingDouble(Draft::prominence).reversed()));
        return named;
    }

    /** Finds the listed city that a city written by hand means: same country, a name in common, near enough. */
    static final class CityChoice {
        /** Degrees between the rounded position in our list and the published one; half a degree is some 50 km. */
        private static final double NEAR = 0.5;

        private CityChoice() {}

        /** The cluster of each of our cities that is listed; the most populous where several fit. */
        static Map<Draft, String> choose(List<Draft> own, Map<String, List<Name>> cities) {
            Map<String, Draft> byForm = new HashMap<>();
            for (Draft draft : own) {
                for (String key : draft.keys(PlaceStanding.NAME)) {
                    byForm.put(draft.country + " " + key, draft);
                }
            }
            Map<Draft, Name> best = new HashMap<>();
            cities.forEach((cluster, names) -> {
                Draft draft = match(names, byForm);
                Name city = names.getFirst();
                Name known = draft == null ? null : best.get(draft);
                if (draft != null && (known == null || city.population() > known.population())) {
                    best.put(draft, city);
                }
            });
            Map<Draft, String> chosen = new HashMap<>();
            best.forEach((draft, city) -> chosen.put(draft, city.cluster()));
            return chosen;
        }

        private static @Nullable Draft match(List<Name> names, Map<String, Draft> byForm) {
            Set<Draft> matches = new HashSet<>();
            for (Name name : names) {
                Draft draft = byForm.get(name.country() + " " + Draft.key(name.variant()));
                if (draft != null && isNear(draft, name) && !name.kind().equals("code")) {
                    matches.add(draft);
                }
            }
            return matches.size() == 1 ? matches.iterator().next() : null;
        }

        private static boolean isNear(Draft draft, Name city) {
            return Math.abs(Double.parseDouble(draft.latitude) - Double.parseDouble(city.latitude())) < NEAR
                    && Math.abs(Double.parseDouble(draft.longitude) - Double.parseDouble(city.longitude())) < NEAR;
        }
    }
}
