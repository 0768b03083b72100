package dev.dateline.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryNodeTest {
    @Test
    void streamVisitsEveryNodeFromLeftToRight() {
        QueryNode root = QueryParser.parse("war (title:peace OR -\"grain deal\")");

        assertThat(words(root, false)).containsExactly("war", "peace", "grain deal");
    }

    @Test
    void streamLeavesOutWhatFailsTheTest() {
        QueryNode root = QueryParser.parse("war (title:peace OR -\"grain deal\")");

        assertThat(words(root, true)).containsExactly("war", "peace");
    }

    @Test
    void whatHasBeenLookedUpIsBelowItsValues() {
        QueryNode.OneOf oneOf = new QueryNode.OneOf(QueryField.ACTOR, new QueryNode.Word("putin"), List.of("Q7747"));

        assertThat(words(oneOf, false)).containsExactly("putin");
        assertThat(oneOf.map(node -> new QueryNode.Everything())).isEqualTo(oneOf);
        assertThat(QueryPrinter.print(oneOf)).isEqualTo("actor:putin");
    }

    @Test
    void mapChangesTheChildrenAndNothingBelow() {
        QueryNode root = QueryParser.parse("war -peace");

        QueryNode changed = root.map(node -> node instanceof QueryNode.Word ? new QueryNode.Word("talks") : node);

        assertThat(QueryPrinter.print(changed)).isEqualTo("talks -peace");
    }

    private static List<String> words(QueryNode root, boolean withoutExcluded) {
        return root.stream(node -> !withoutExcluded || !(node instanceof QueryNode.Not))
                .filter(QueryNode.Term.class::isInstance)
                .map(node -> ((QueryNode.Term) node).text())
                .toList();
    }
}
