package dev.dateline.http;

import dev.dateline.article.PartialDate;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.SearchResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The newest articles of a search as a feed.
 *
 * @param title names the search
 * @param page the address of the search on the page
 * @param self the address of the feed
 * @param items newest first
 */
record Feed(String title, String page, String self, List<Item> items) {
    /**
     * An article in a feed.
     *
     * @param id the article's id, which feed readers know it by
     * @param title its title, or its source
     * @param link where it is read: at its publisher, or on our page
     * @param summary the passages found, or its first sentence
     * @param published empty for an undated article
     * @param source empty when unknown
     */
    record Item(
            String id,
            String title,
            String link,
            String summary,
            Optional<Instant> published,
            Optional<String> source) {}

    /**
     * Where a feed stands.
     *
     * @param site address of this server, without a slash at its end
     * @param query of the feed's address, encoded, without question mark
     * @param search the same without what makes it a feed
     */
    record Place(String site, String query, String search) {
        private String page() {
            return site + "/" + (search.isEmpty() ? "" : "?" + search);
        }

        private String self() {
            return site + "/api/search?" + query;
        }
    }

    /** The feed of a search for these words, which may be empty. */
    static Feed of(SearchResult result, String words, Place place) {
        String title = words.isBlank() ? "Dateline" : "Dateline: " + words.strip();
        List<Item> items =
                result.hits().stream().map(hit -> item(hit, place.site())).toList();
        return new Feed(title, place.page(), place.self(), items);
    }

    private static Item item(ArticleHit hit, String site) {
        ArticleHit.Card card = hit.card();
        String ours = site + "/?article=" + URLEncoder.encode(card.id(), StandardCharsets.UTF_8);
        String link = Optional.ofNullable(card.url())
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .orElse(ours);
        Optional<String> source = Optional.ofNullable(card.source());
        String summary = hit.passages().stream()
                .filter(passage -> "text".equals(passage.field()))
                .map(Passage::text)
                .collect(Collectors.joining(" … "));
        return new Item(
                card.id(),
                card.title().isEmpty() ? source.orElse(card.id()) : card.title(),
                link,
                summary,
                Optional.ofNullable(card.published()).map(PartialDate::firstInstant),
                source);
    }
}
