package dev.dateline.family;

/**
 * An article whose family is known.
 *
 * @param id of the article
 * @param family id of its family
 * @param fingerprint of its text
 */
public record KnownText(String id, String family, Fingerprint fingerprint) {}
