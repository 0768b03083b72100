package dev.dateline.article;

/**
 * An article that could be read, and what was put right on the way.
 *
 * @param article the article, keeping every rule of the format
 * @param repairs what the reader changed or left out
 */
public record ParsedArticle(Article article, Repairs repairs) implements ParseResult {}
