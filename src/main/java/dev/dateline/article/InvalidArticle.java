package dev.dateline.article;

/**
 * Why an article cannot be used.
 *
 * @param reason one plain sentence that names the key at fault; it tells what was found and what was expected
 */
public record InvalidArticle(String reason) implements ParseResult {}
