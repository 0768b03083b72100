package dev.dateline.resolve;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.resolve.ResolvedArticle.KeyOf;
import dev.dateline.text.token.Passages;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes parts out of the text of an article, and with them everything that is marked in them. One thread. */
final class ShortenedArticle {
    private final ResolvedArticle whole;
    private final List<Span> gone = new ArrayList<>();
    private final List<String> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<@Nullable KeyOf> mentionKeys = new ArrayList<>();
    private final List<@Nullable KeyOf> quoteKeys = new ArrayList<>();

    ShortenedArticle(ResolvedArticle whole, List<Passages.Part> parts) {
        this.whole = whole;
        String all = whole.article().text();
        CodePoints offsets = CodePoints.of(all);
        int from = 0;
        for (Passages.Part part : parts) {
            passages.add(all.substring(part.start(), part.end()));
            int start = part.start();
            int end = part.end();
            // The white space after a part goes with it; at the end of the text, that before it.
            while (end < all.length() && Character.isWhitespace(all.charAt(end))) {
                end++;
            }
            while (end == all.length() && start > from && Character.isWhitespace(all.charAt(start - 1))) {
                start--;
            }
            text.append(all, from, start);
            gone.add(new Span(offsets.fromUtf16(start), offsets.fromUtf16(end)));
            from = end;
        }
        text.append(all, from, all.length());
        moveMarks();
    }

    private void moveMarks() {
        Annotations annotations = whole.article().annotations();
        for (int i = 0; i < annotations.mentions().size(); i++) {
            Mention mention = annotations.mentions().get(i);
            if (stays(mention.span())) {
                mentions.add(mention.moved(-goneBefore(mention.span())));
                mentionKeys.add(whole.keys().mentions().get(i));
            }
        }
        for (int i = 0; i < annotations.quotes().size(); i++) {
            Quote quote = annotations.quotes().get(i);
            if (stays(quote.span())) {
                quotes.add(quote.moved(-goneBefore(quote.span())));
                quoteKeys.add(whole.keys().quotes().get(i));
            }
        }
    }

    private boolean stays(Span span) {
        return gone.stream().noneMatch(part -> span.start() < part.end() && part.start() < span.end());
    }

    private int goneBefore(Span span) {
        return gone.stream()
                .filter(part -> part.end() <= span.start())
                .mapToInt(part -> part.end() - part.start())
                .sum();
    }

    ResolvedArticle article() {
        Article article = whole.article();
        List<NamedEntity> entities = article.annotations().entities();
        Article shortened = new Article(
                article.id(),
                article.title(),
                text.toString(),
                article.metadata(),
                new Annotations(mentions, quotes, entities),
                extra(article.extra()));
        ResolvedArticle.Keys keys =
                new ResolvedArticle.Keys(mentionKeys, quoteKeys, whole.keys().entities());
        return new ResolvedArticle(shortened, keys, evidence(shortened.annotations(), keys));
    }

    private ObjectNode extra(@Nullable ObjectNode given) {
        ObjectNode extra = given == null ? JsonNodeFactory.instance.objectNode() : given.deepCopy();
        JsonNode before = extra.path(ResolvedArticle.REPEATED_PASSAGES);
        ArrayNode all = extra.putArray(ResolvedArticle.REPEATED_PASSAGES);
        if (before.isArray()) {
            before.forEach(all::add);
        } else if (!before.isMissingNode()) {
            all.add(before);
        }
        passages.forEach(all::add);
        return extra;
    }

    /** The evidence about names that are left; an id is evidence as long as a name with it is left. */
    private List<NameEvidence> evidence(Annotations left, ResolvedArticle.Keys keys) {
        Set<String> ids = new HashSet<>();
        left.mentions().forEach(mention -> ids.add(id(mention.kind(), mention.id())));
        left.entities().forEach(entity -> ids.add(id(entity.kind(), entity.id())));
        Set<NameKey> names = new HashSet<>();
        for (List<@Nullable KeyOf> list : List.of(keys.mentions(), keys.quotes(), keys.entities())) {
            for (KeyOf key : list) {
                if (key != null) {
                    names.add(key.key());
                }
            }
        }
        return whole.evidence().stream()
                .filter(one -> one.role() == Role.GIVEN
                        ? ids.contains(id(one.kind(), one.value()))
                        : names.contains(one.key()))
                .toList();
    }

    private static String id(EntityKind kind, @Nullable String id) {
        return kind.json() + ' ' + id;
    }
}
