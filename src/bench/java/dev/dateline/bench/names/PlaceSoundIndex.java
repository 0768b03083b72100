package dev.dateline.bench.names;

import dev.dateline.text.place.FoldedForm;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.place.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds places by forms that no list has, by the sounds of their letters: what rules alone would find without the lists.
 * It is measured here and not part of the program, because a running text has a surname that sounds like some town in
 * every paragraph, and in queries the keys of names find such forms. Immutable once built, safe for many threads. Takes
 * about a second to build and 8 bytes for every reading of every form.
 */
final class PlaceSoundIndex {
    /** Fewer consonants are too few to distinguish places: "Bari" and "Bar", "Nis" and "Nice". */
    private static final int MIN_CONSONANTS = 3;

    /**
     * Readings as far apart are other places. With the forms themselves taken away, 0.13 joins 19 of 596 look-alikes and
     * finds half of the spellings of queries.dev; 0.21 joins 27 for 8 in 100 more, 0.35 joins 35.
     */
    private static final double MAX_DISTANCE = 0.13;

    private final Gazetteer gazetteer;
    private final PlaceSoundRules rules;

    /** The hash of a skeleton in the high half, the row in the low one, in order. */
    private final long[] entries;

    private PlaceSoundIndex(Gazetteer gazetteer, PlaceSoundRules rules) {
        this.gazetteer = gazetteer;
        this.rules = rules;
        LongStream.Builder found = LongStream.builder();
        for (int i = 0; i < gazetteer.size(); i++) {
            int row = i;
            Rows.Row read = gazetteer.rows().row(row);
            if (read.place().kind() == PlaceKind.GROUP) {
                continue;
            }
            Set<String> skeletons = new LinkedHashSet<>();
            read.forms((form, standing) -> {
                if (standing == PlaceStanding.NAME || standing == PlaceStanding.ALTERNATE) {
                    sounds(form).forEach(sound -> skeletons.add(sound.skeleton()));
                }
            });
            skeletons.forEach(skeleton -> found.add(entry(skeleton, row)));
        }
        entries = found.build().sorted().toArray();
    }

    /** The index over all names of a gazetteer. */
    static PlaceSoundIndex of(Gazetteer gazetteer) {
        return new PlaceSoundIndex(gazetteer, PlaceSoundRules.read());
    }

    private static long entry(String skeleton, int row) {
        return (long) skeleton.hashCode() << 32 | row;
    }

    private List<PlaceSounds> sounds(String form) {
        FoldedForm folded = new FoldedForm();
        if (!folded.set(form)) {
            return List.of();
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < folded.size(); i++) {
            letters.append(folded.token(i));
        }
        return rules.readings(letters.toString()).stream()
                .map(PlaceSounds::of)
                .filter(sounds -> sounds.consonants().length() >= MIN_CONSONANTS)
                .toList();
    }

    /**
     * A place found by a name that is spelled differently.
     *
     * @param place the place
     * @param name the listed name that is nearest to the form
     * @param distance how far apart they are: 0 for the same sounds
     */
    record WideMatch(Place place, String name, double distance) {}

    /**
     * The places whose names come nearest to the form, near enough to be the same name in another spelling; all at the same
     * distance, the most prominent first. Empty when none is near enough. A listed form means what the list says, so only
     * other forms should be looked up.
     */
    List<WideMatch> find(String form) {
        List<PlaceSounds> asked = sounds(form);
        Map<Integer, WideMatch> best = new HashMap<>();
        for (String skeleton :
                new LinkedHashSet<>(asked.stream().map(PlaceSounds::skeleton).toList())) {
            int at = Arrays.binarySearch(entries, entry(skeleton, 0));
            for (at = at < 0 ? -at - 1 : at; at < entries.length && entries[at] >> 32 == skeleton.hashCode(); at++) {
                int row = (int) entries[at];
                if (!best.containsKey(row)) {
                    match(row, asked).ifPresent(match -> best.put(row, match));
                }
            }
        }
        double nearest =
                best.values().stream().mapToDouble(WideMatch::distance).min().orElse(0);
        List<WideMatch> matches = new ArrayList<>(best.values());
        matches.removeIf(match -> match.distance() > nearest);
        matches.sort((a, b) -> Double.compare(prominence(b), prominence(a)));
        return matches;
    }

    private static double prominence(WideMatch match) {
        return match.place().kind().prominence() + match.place().population();
    }

    private Optional<WideMatch> match(int row, List<PlaceSounds> asked) {
        List<WideMatch> found = new ArrayList<>(1);
        Rows.Row line = gazetteer.rows().row(row);
        double[] nearest = {MAX_DISTANCE};
        line.forms((form, standing) -> {
            if (standing == PlaceStanding.NAME || standing == PlaceStanding.ALTERNATE) {
                double distance = distance(asked, sounds(form));
                if (distance < nearest[0]) {
                    nearest[0] = distance;
                    found.clear();
                    found.add(new WideMatch(line.place(), form, distance));
                }
            }
        });
        return found.stream().findFirst();
    }

    private static double distance(List<PlaceSounds> asked, List<PlaceSounds> known) {
        double nearest = Double.MAX_VALUE;
        for (PlaceSounds a : asked) {
            for (PlaceSounds k : known) {
                if (a.skeleton().equals(k.skeleton())) {
                    nearest = Math.min(nearest, a.distance(k));
                }
            }
        }
        return nearest;
    }
}
