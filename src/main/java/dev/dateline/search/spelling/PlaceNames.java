package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryCharacters;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.PlaceMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of places with several words in a query, {@code new york city mayor}, so that each is looked for as one
 * name. Pure functions.
 */
public final class PlaceNames {
    private PlaceNames() {}

    /** The same tree with adjacent words that name a place joined, in every field whose words may name one. */
    public static QueryNode joined(QueryNode root) {
        return switch (root) {
            case QueryNode.InField in -> namesPlaces(in.field()) ? in.map(PlaceNames::joined) : in;
            case QueryNode.And and ->
                QueryNode.all(join(and.nodes().stream().map(PlaceNames::joined).toList()));
            default -> root.map(PlaceNames::joined);
        };
    }

    private static boolean namesPlaces(QueryField field) {
        return switch (field) {
            case TITLE, TEXT, SAID, PLACE, COUNTRY, ACTOR -> true;
            default -> false;
        };
    }

    private static List<QueryNode> join(List<QueryNode> nodes) {
        PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
        List<QueryNode> joined = new ArrayList<>();
        for (int next = 0; next < nodes.size(); ) {
            List<QueryNode.Word> place = placeAt(nodes, next, matcher);
            if (place.size() > 1) {
                joined.add(new QueryNode.PlaceName(place));
                next += place.size();
            } else {
                joined.add(nodes.get(next++));
            }
        }
        return joined;
    }

    /** The words of the longest place name from there on; fewer than two when no name of several words starts there. */
    private static List<QueryNode.Word> placeAt(List<QueryNode> nodes, int first, PlaceMatcher matcher) {
        matcher.clear();
        List<QueryNode.Word> words = new ArrayList<>();
        for (int i = first; i < nodes.size() && !matcher.isFull() && nodes.get(i) instanceof QueryNode.Word word; i++) {
            if (!QueryCharacters.isOneWord(word.text())) {
                break;
            }
            words.add(word);
            matcher.add(word.text().toCharArray(), word.text().length(), false);
        }
        return words.subList(0, matcher.match());
    }
}
