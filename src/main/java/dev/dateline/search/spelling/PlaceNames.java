package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryCharacters;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.PlaceMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of places that have several words in a query, {@code new york city mayor}, so that each is asked for
 * as one. For one query; one thread.
 */
public final class PlaceNames {
    private final PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
    private final List<QueryNode> joined = new ArrayList<>();

    private PlaceNames() {}

    /** The same tree with adjacent words that name a place joined, wherever words may name one. */
    public static QueryNode joined(QueryNode root) {
        return switch (root) {
            case QueryNode.And and -> {
                List<QueryNode> parts =
                        and.nodes().stream().map(PlaceNames::joined).toList();
                List<QueryNode> nodes = new PlaceNames().join(parts);
                yield nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
            }
            case QueryNode.Or or ->
                new QueryNode.Or(or.nodes().stream().map(PlaceNames::joined).toList());
            case QueryNode.Not not -> new QueryNode.Not(joined(not.node()));
            case QueryNode.InField in ->
                namesPlaces(in.field()) ? new QueryNode.InField(in.field(), joined(in.node())) : in;
            default -> root;
        };
    }

    private static boolean namesPlaces(QueryField field) {
        return switch (field) {
            case TITLE, TEXT, SAID, PLACE, COUNTRY, ACTOR -> true;
            default -> false;
        };
    }

    private List<QueryNode> join(List<QueryNode> nodes) {
        for (int next = 0; next < nodes.size(); ) {
            List<QueryNode.Word> place = placeAt(nodes, next);
            if (place.size() > 1) {
                joined.add(new QueryNode.PlaceName(place));
                next += place.size();
            } else {
                joined.add(nodes.get(next++));
            }
        }
        return joined;
    }

    /** The words of the longest form of a place from there; one or none when there is no form of several words. */
    private List<QueryNode.Word> placeAt(List<QueryNode> nodes, int first) {
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
