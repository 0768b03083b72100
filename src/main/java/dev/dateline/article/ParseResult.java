package dev.dateline.article;

/** What reading one article came to: an article, or the reason why there is none. */
public sealed interface ParseResult permits ParsedArticle, InvalidArticle {}
