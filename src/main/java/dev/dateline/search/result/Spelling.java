package dev.dateline.search.result;

/**
 * Another spelling of a word asked for, as it stands in an article.
 *
 * @param asked the word or the name of a place, as typed
 * @param found the spelling in the article, without a possessive ending
 */
public record Spelling(String asked, String found) {}
