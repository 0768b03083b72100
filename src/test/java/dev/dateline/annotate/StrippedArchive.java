package dev.dateline.annotate;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.ParseResult.ParsedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample archive, and the same with nothing left of its entities but the words in the text. */
public final class StrippedArchive {
    private StrippedArchive() {}

    /** The articles as they are. */
    public static List<Article> whole() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("samples/articles.jsonl"))) {
            articles.add(((ParsedArticle) ArticleParser.lenient().parse(line)).article());
        }
        return articles;
    }

    /** An article without ids and names. */
    public static Article stripped(Article article) {
        List<Mention> mentions = article.annotations().mentions().stream()
                .map(StrippedArchive::stripped)
                .toList();
        return new Article(
                article.id(),
                article.title(),
                article.text(),
                article.metadata(),
                new Annotations(mentions, List.of(), List.of()),
                article.extra());
    }

    private static Mention stripped(Mention mention) {
        return mention.kind() == EntityKind.DATE
                ? mention
                : new Mention(mention.span(), mention.kind(), null, null, null, mention.confidence(), mention.tool());
    }
}
