package dev.dateline.bench.lists;

import dev.dateline.bench.lists.SourceList.Name;
import dev.dateline.text.place.PlaceStanding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the listed city that a city written by hand means: same country, a name in common, near enough. */
final class CityChoice {
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
