package dev.dateline.annotate;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles written with their marks: {@code [person:Zelensky] was in [place:Kiev=kyiv].}, the id after = if given. */
public final class MarkedArticle {
    private static final Pattern MARK = Pattern.compile("\\[(\\w+):([^]=]*)(?:=([^]]*))?]");
    private static final Metadata NOTHING = new Metadata(null, null, null, null, List.of(), null, List.of());

    private MarkedArticle() {}

    /** The article, with a mention for each mark. */
    public static Article of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            int start = text.codePointCount(0, text.length());
            text.append(matcher.group(2));
            Span span = new Span(start, text.codePointCount(0, text.length()));
            EntityKind kind = EntityKind.ofJson(matcher.group(1)).orElseThrow();
            mentions.add(new Mention(span, kind, null, matcher.group(3), null, null, null));
        }
        matcher.appendTail(text);
        return new Article("a", "", text.toString(), NOTHING, new Annotations(mentions, List.of(), List.of()), null);
    }

    /** An article whose names the annotator has found. */
    public static Article found(String id, String title, String marked) {
        Article article = of(marked);
        List<Mention> mentions = article.annotations().mentions().stream()
                .map(mention -> new Mention(mention.span(), mention.kind(), null, mention.id(), null, null, "builtin"))
                .toList();
        return new Article(
                id, title, article.text(), article.metadata(), new Annotations(mentions, List.of(), List.of()), null);
    }

    /** The ids of an article's mentions in their order. */
    public static List<String> ids(Article article) {
        return article.annotations().mentions().stream()
                .map(mention -> String.valueOf(mention.id()))
                .toList();
    }

    /** The names of an article's mentions by their ids. */
    public static Map<String, String> names(Article article) {
        return article.annotations().mentions().stream()
                .collect(java.util.stream.Collectors.toMap(
                        mention -> String.valueOf(mention.id()),
                        mention -> String.valueOf(mention.name()),
                        (one, other) -> one));
    }
}
