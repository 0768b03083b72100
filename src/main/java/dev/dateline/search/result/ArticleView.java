package dev.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article for reading.
 *
 * @param article the whole article in the article format
 * @param named the entities it names, with their labels, most often named first
 * @param title what the query hits in the title, in code points of the title
 * @param text what the query hits in the text, in code points of the text
 * @param family its copies in the whole archive; null when it has none
 */
public record ArticleView(
        ObjectNode article,
        List<ArticleHit.Named> named,
        List<Passage.Mark> title,
        List<Passage.Mark> text,
        ArticleHit.@Nullable Family family) {
    /** Copies the lists. */
    public ArticleView {
        named = List.copyOf(named);
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
