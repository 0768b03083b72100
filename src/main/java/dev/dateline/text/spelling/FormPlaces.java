package dev.dateline.text.spelling;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.place.PlaceStanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places that forms name in running text, by the same rules by which the index marks them. One thread.
 */
final class FormPlaces {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.]+");

    private final Gazetteer gazetteer;
    private final PlaceMatcher matcher;

    FormPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.matcher = new PlaceMatcher(gazetteer);
    }

    /** The ids of the places that the whole form may name, and how firmly it stands for each; empty for no place. */
    Map<String, PlaceStanding> of(String form) {
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

    /** The name under which a place is shown. */
    Optional<String> name(String id) {
        return gazetteer.names(id).stream().findFirst();
    }

    /** The words of a form, cut about where the tokenizer of the index cuts. */
    static List<String> words(String form) {
        List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(form, -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
