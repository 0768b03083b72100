package dev.dateline.resolve;

import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.resolve.ArticleForms.NameForm;
import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.text.place.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one country that an article is about, whose bodies it names without their country. The country of two thirds of its
 * mentions of places; the place of a dateline counts as three. Stateless.
 */
final class ArticleCountry {
    private static final double MAJORITY = 2 / 3.0;
    private static final int DATELINE = 3;

    /** The head of a text up to the dash after a dateline, which has at most this many characters. */
    private static final Pattern HEAD = Pattern.compile("^\\s*\\p{Lu}[^\\n]{2,80}?(?:\\s-|--|\\s\\u2013|\\s?\\u2014)");

    private ArticleCountry() {}

    /** The country; empty when no country has the majority. */
    static Optional<Place> of(Article article, ArticleForms forms, Map<NameForm, Place> linked, KnownPlaces places) {
        Matcher head = HEAD.matcher(article.text());
        int dateline = head.find() ? article.text().codePointCount(0, head.end()) : 0;
        Map<Place, Integer> counts = new HashMap<>();
        int all = 0;
        for (Mention mention : article.annotations().mentions()) {
            NameForm form = mention.kind().isPlace() ? forms.find(mention.kind(), forms.nameOf(mention)) : null;
            Place place = form == null ? null : linked.get(form);
            Place country = place == null ? null : places.countryOf(place).orElse(null);
            if (country != null) {
                boolean first = mention.span().end() <= dateline && all == 0;
                int weight = first ? DATELINE : 1;
                counts.merge(country, weight, Integer::sum);
                all += weight;
            }
        }
        double needed = MAJORITY * all;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= needed)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
