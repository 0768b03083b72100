package dev.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a search found.
 *
 * @param card what is known about it
 * @param score how well it matches, comparable inside one search only; null when the order is by date
 * @param passages what is shown of it: the title when a word is in it, then parts of the text in their order
 * @param named the entities it names, most often named first
 * @param matched other spellings of the words asked for that were found in it, in the order of the words; empty when
 *     highlighting was not wanted
 * @param quotes its quotes that the search asks for, best first; empty when it asks for none
 * @param family its copies; null when hits are not grouped
 */
public record Hit(
        Card card,
        @Nullable Double score,
        List<Passage> passages,
        List<Named> named,
        List<Spelling> matched,
        List<FoundQuote> quotes,
        @Nullable Family family) {
    /** The same article as the first of its family. */
    public Hit in(Family copies) {
        return new Hit(card, score, passages, named, matched, quotes, copies);
    }

    /**
     * What is known about an article beside its text.
     *
     * @param id stable id
     * @param title empty when it has none
     * @param published as the article gave it; null when undated
     * @param source null when unknown
     * @param url null when unknown
     * @param language null when unknown
     */
    public record Card(
            String id,
            String title,
            @Nullable String published,
            @Nullable String source,
            @Nullable String url,
            @Nullable String language) {}

    /** Copies the lists. */
    public Hit {
        passages = List.copyOf(passages);
        named = List.copyOf(named);
        matched = List.copyOf(matched);
        quotes = List.copyOf(quotes);
    }
}
