package dev.dateline.search.result;

import dev.dateline.article.EntityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a search found.
 *
 * @param card its metadata
 * @param score how well it matches, comparable inside one search only; null when the order is by date
 * @param passages what is shown of it: the title when a word is in it, then parts of the text in their order
 * @param named the entities it names, most often named first
 * @param matched other spellings of the words asked for that were found in it, in the order of the words; empty when
 *     highlighting was not wanted
 * @param quotes its quotes that the search asks for, best first; empty when it asks for none
 * @param family its near duplicates; null when hits are not grouped
 */
public record ArticleHit(
        Card card,
        @Nullable Double score,
        List<Passage> passages,
        List<Named> named,
        List<Spelling> matched,
        List<Quote> quotes,
        @Nullable Family family) {
    /**
     * The metadata of an article.
     *
     * @param id stable id
     * @param title empty when it has none
     * @param published as the article gave it; null when undated
     * @param source null when unknown
     * @param url null when unknown
     * @param language null when unknown
     * @param added when it was added to the archive, in UTC; null when that is not known
     */
    public record Card(
            String id,
            String title,
            @Nullable String published,
            @Nullable String source,
            @Nullable String url,
            @Nullable String language,
            @Nullable String added) {}

    /**
     * An entity that an article names.
     *
     * @param value the entity's id, the value of its facet
     * @param label its name for readers
     * @param kind what it is
     * @param count how often the article names it; 0 when it is only marked for the article as a whole
     */
    public record Named(String value, String label, EntityKind kind, int count) {}

    /**
     * Another spelling of a word asked for, as it is written in an article.
     *
     * @param asked the word or the name of a place, as typed
     * @param found the spelling in the article, without a possessive ending
     */
    public record Spelling(String asked, String found) {}

    /**
     * A quote that a search found.
     *
     * @param text the quoted words
     * @param start where they begin in the article's text, in code points
     * @param speaker the speaker's name, as the article writes it; null when unknown
     * @param speakerId the speaker's id, a value of the facet; null when unknown
     * @param marks what the query matched, in code points of {@code text}; may be empty
     */
    public record Quote(
            String text,
            int start,
            @Nullable String speaker,
            @Nullable String speakerId,
            List<Passage.Mark> marks) {
        /** Copies the list. */
        public Quote {
            marks = List.copyOf(marks);
        }
    }

    /**
     * The near duplicates of one text among the articles that a search finds.
     *
     * @param id what all of them have in common in the archive
     * @param count how many the search finds, 1 or more, including the one that is shown
     * @param others the next ones by date, at most {@value #MOST_OTHERS}
     */
    public record Family(String id, long count, List<Card> others) {
        /** Others that are listed: what fits below a result. */
        public static final int MOST_OTHERS = 5;

        /** Copies the list. */
        public Family {
            others = List.copyOf(others);
        }
    }

    /** Copies the lists. */
    public ArticleHit {
        passages = List.copyOf(passages);
        named = List.copyOf(named);
        matched = List.copyOf(matched);
        quotes = List.copyOf(quotes);
    }

    /** The same article as the first of its family. */
    public ArticleHit in(Family copies) {
        return new ArticleHit(card, score, passages, named, matched, quotes, copies);
    }
}
