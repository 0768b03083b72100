package dev.dateline.bench.lists;

import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Forms that follow by rule from a listed one, so that nobody has to list them: "Raqqah" from "Ar Raqqah", "Bryansk
 * Region" from "Bryansk Oblast". Safe for many threads.
 */
final class SubForms {
    /** The Arabic article in its Latin shapes, before sun letters too; in Arabic script it is part of the word. */
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ar", "as", "ash", "at", "ad", "an", "az", "ul", "the");

    /** Words for a unit of administration that newspapers use for one another. */
    private static final List<String> UNITS =
            List.of("oblast", "region", "province", "governorate", "krai", "district", "prefecture", "state");

    /** What is left must be at least this long in UTF-16 units: shorter ones are words, or other places. */
    private static final int MIN_LEFT = 5;

    private SubForms() {}

    /**
     * Takes "the" away from names that are known without it, so that the mark of a place always begins at the same
     * word.
     */
    private static void dropArticle(Draft draft) {
        Set<String> keys = new HashSet<>(draft.keys(PlaceStanding.NAME));
        keys.addAll(draft.keys(PlaceStanding.ALTERNATE));
        for (String key : keys) {
            if (key.startsWith("the ") && keys.contains(key.substring(4))) {
                draft.remove(key);
            }
        }
    }

    /** Adds what follows by rule from the names of each place, unless any place has that form already. */
    static void addTo(List<Draft> all) {
        Set<String> listed = new HashSet<>();
        for (Draft draft : all) {
            dropArticle(draft);
            for (PlaceStanding standing : PlaceStanding.values()) {
                listed.addAll(draft.keys(standing));
            }
        }
        for (Draft draft : all) {
            List<String> keys = new ArrayList<>(draft.keys(PlaceStanding.NAME));
            keys.addAll(draft.keys(PlaceStanding.ALTERNATE));
            for (String key : keys) {
                for (String form : of(key, draft.kind)) {
                    if (!listed.contains(form)) {
                        draft.add(form, PlaceStanding.ALTERNATE);
                    }
                }
            }
        }
    }

    /** The forms that follow from a folded one; they count only where no list has them. */
    static List<String> of(String key, PlaceKind kind) {
        List<String> tokens = List.of(key.split(" "));
        List<String> derived = new ArrayList<>(2);
        int size = tokens.size();
        if (size < 2) {
            return derived;
        }
        if (ARTICLES.contains(tokens.getFirst())) {
            addIfLong(tokens.subList(1, size), derived);
        }
        if (kind == PlaceKind.REGION && UNITS.contains(tokens.getLast())) {
            addUnits(tokens.subList(0, size - 1), derived);
        }
        return derived;
    }

    private static void addIfLong(List<String> left, List<String> derived) {
        if (left.stream().mapToInt(String::length).sum() >= MIN_LEFT) {
            derived.add(String.join(" ", left));
        }
    }

    private static void addUnits(List<String> stem, List<String> derived) {
        for (String unit : UNITS) {
            derived.add(String.join(" ", stem) + " " + unit);
        }
    }
}
